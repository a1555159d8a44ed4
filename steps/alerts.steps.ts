import { activatedIn, dccAlerts, deviceAlerts, facts, hashIn } from '../src/scenario';
import { Then } from './support/define';

Then(
  '{by}the {user} has got {count} DCC Alert {dccAlert} for the {device}',
  (_by, user, _count, _payload, device) => [...facts.user(user), facts.device(device)],
  async function (by, user, count, payload, device) {
    const about = this.device(device);
    const got = await this.counted(count, about, () => dccAlerts(this.user(user), about, payload).length);
    this.check(by, `DCC Alerts ${payload} in the inbox of the ${user}${this.lookedFor(count)}`, count, got);
  },
);

Then(
  '{by}the {user} has got {count} Device Alert {alertCode} from the {device}',
  (_by, user, _count, code, device) => [...facts.user(user), facts.device(device), facts.alert(code)],
  async function (by, user, count, code, name) {
    const device = this.device(name);
    const { id } = this.user(user);
    const look = () => this.bench.tape.alertsFor(id, device, code).length;
    const ofItself = device.expectAlerts.includes(code);
    const sent = ofItself && count > 0 ? count : await this.counted(count, device, look);
    if (ofItself && sent > 0) {
      this.judge.end(
        'inconclusive',
        `the ${name} of this bench sends Alert ${code} of itself: a number of them shows nothing`,
      );
    }
    const flaw = this.bench.tape.flawedAlert(device, code);
    const got = await this.counted(count, device, () => deviceAlerts(this.user(user), device, code).length);
    const what = `Device Alerts ${code} for the ${user}${this.lookedFor(count)}`;
    const told = flaw === undefined || this.scenario.judges === 'dcc' ? sent : `${sent} authentic, and ${flaw}`;
    this.said(by, what, count, told, got);
  },
);

Then(
  '{by}the Device Alert {alertCode} of the {device} tells the hash of the image',
  (_by, code, device) => [facts.device(device), facts.alert(code)],
  async function (by, code, device) {
    const [alert] = await this.alerts(this.device(device), code);
    this.check(by, `hash in Device Alert ${code}`, this.offeredHash, alert && hashIn(alert));
  },
);

Then(
  '{by}the Device Alert {alertCode} of the {device} tells that firmware {firmware} runs',
  (_by, code, device) => [facts.device(device), facts.alert(code)],
  async function (by, code, name, firmware) {
    const device = this.device(name);
    const [alert] = await this.alerts(device, code);
    const version = device.versionOf(firmware);
    this.check(by, `firmware version in Device Alert ${code}`, version, alert && activatedIn(alert));
  },
);

Then(
  '{by}the Alerts of the {device} carry rising counters of its own',
  (_by, device) => [facts.device(device)],
  async function (by, name) {
    const device = this.device(name);
    await this.counted(2, device, () => this.bench.tape.alerts(device).length);
    const headers = this.bench.tape.alerts(device).map(({ header }) => header);
    const rising = headers.every(
      ({ originatorCounter }, index) => originatorCounter > (headers[index - 1]?.originatorCounter ?? -1n),
    );
    this.judge.precondition('Alerts sent, at least two', true, headers.length >= 2);
    this.check(by, 'counters of the Alerts', 'rising', rising ? 'rising' : 'not rising');
    this.check(by, 'originators of the Alerts', [device.id], [...new Set(headers.map((each) => each.originator))]);
  },
);
