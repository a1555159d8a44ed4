import type { StandingBench } from '../assembly';
import { Afterwards } from './acts/afterwards';
import { CraftedCommands } from './acts/crafted-commands';
import { FirmwareActs } from './acts/firmware-acts';
import { Images } from './acts/images';
import { LocalDelivery } from './acts/local-delivery';
import { NonDeviceActs } from './acts/non-device-acts';
import { Participants } from './acts/participants';
import { PastAccessControl } from './acts/past-access-control';
import { Registration } from './acts/registration';
import { Requests } from './acts/requests';
import type { ServiceUser } from './acts/service-user';
import { SetUp } from './acts/set-up';
import type { Cast } from './needs/cast';
import { ClosedWorld } from './observations/closed-world';
import { Misconduct } from './observations/misconduct';
import { Proposals } from './observations/proposals';
import { SignatureSurvey } from './observations/signature-survey';
import { SinceRequest } from './observations/since-request';
import { SmiReads } from './observations/smi';
import { Tape } from './observations/tape';
import { Windows } from './observations/windows';

/** A bench as the steps of one scenario see it: who is there, what can be done, what can be seen. */
export class Bench {
  /** What stands there, before anybody acts. */
  readonly standing: StandingBench;
  readonly rulebook: StandingBench['rulebook'];
  readonly ports: StandingBench['ports'];
  readonly dcc: StandingBench['dcc'];
  readonly participants: Participants;

  readonly setUp: SetUp;
  readonly requests: Requests;
  readonly nonDevice: NonDeviceActs;
  readonly pastAccessControl: PastAccessControl;
  readonly crafted: CraftedCommands;
  readonly local: LocalDelivery;
  readonly images: Images;
  readonly firmware: FirmwareActs;
  readonly registration: Registration;
  readonly afterwards = new Afterwards();

  readonly tape: Tape;
  readonly windows: Windows;
  readonly closedWorld: ClosedWorld;
  readonly sinceRequest: SinceRequest;
  readonly smi: SmiReads;
  readonly misconduct: Misconduct;
  readonly signatures: SignatureSurvey;
  readonly proposals: Proposals;

  constructor(standing: StandingBench, cast: Pick<Cast, 'device'>) {
    const { rulebook, ports, dcc, acb, devices, messages, signerFor } = standing;
    this.standing = standing;
    this.rulebook = rulebook;
    this.ports = ports;
    this.dcc = dcc;
    this.participants = new Participants(standing, cast);
    const { users } = this.participants;
    const supplierOf = this.participants.supplierOf.bind(this.participants);

    this.windows = new Windows(ports, standing.silence);
    this.tape = new Tape(messages, signerFor, acb);
    this.sinceRequest = new SinceRequest(this.tape, acb);
    this.signatures = new SignatureSurvey(this.tape, ports, signerFor, acb);
    this.proposals = new Proposals(rulebook);

    this.setUp = new SetUp(dcc.acts, devices);
    this.requests = new Requests(standing, this.sinceRequest);
    this.closedWorld = new ClosedWorld({ tape: this.tape, users, devices, handed: this.requests.handed });
    this.misconduct = new Misconduct(standing, this.tape, this.closedWorld);
    this.nonDevice = new NonDeviceActs(dcc.acts, acb);
    this.smi = new SmiReads(this.participants, this.nonDevice);
    this.pastAccessControl = new PastAccessControl(dcc.acts, this.tape, supplierOf);
    this.crafted = new CraftedCommands(ports, signerFor, acb);
    this.local = new LocalDelivery(users);
    this.images = new Images(supplierOf, ({ id }: ServiceUser) => signerFor(id));
    this.firmware = new FirmwareActs({ acb, tape: this.tape, signerFor, images: this.images, supplierOf, users });
    this.registration = new Registration(dcc);
  }

  /** Lets what is under way in this moment happen. */
  settle(): Promise<void> {
    return this.ports.timers.sleep(0);
  }

  close(): Promise<void> {
    return this.standing.close();
  }
}
