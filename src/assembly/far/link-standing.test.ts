import { describe, it } from 'node:test';
import { expect } from 'chai';
import { MeterbenchError } from '../../terms';
import { LinkStanding } from './link-standing';

const noAck = new MeterbenchError({
  code: 'MB-LINK-NO-ACK',
  blame: 'bench',
  message: 'Link /dev/x: no ack',
  next: 'Look',
});
const outcome = (work: Promise<void>) =>
  work.then(
    () => 'admitted',
    (error: MeterbenchError) => `${error.code} ${error.message}`,
  );

describe('the standing of a link', () => {
  it('asks nothing of a link that has not failed', async () => {
    const standing = new LinkStanding();
    const unasked = () => expect.fail('asked');
    expect(await outcome(standing.admit(unasked)), 'at first').to.equal('admitted');
    standing.scenarioEnds();
    expect(await outcome(standing.admit(unasked)), 'after a sound scenario').to.equal('admitted');
  });

  it('waits for a dead link for half as long each time, and tells its first failure again', async () => {
    const standing = new LinkStanding();
    standing.note(noAck);
    standing.scenarioEnds();
    const waits = new Set<number>();
    for (let scenario = 0; scenario < 9; scenario++) {
      const dead = (milliseconds: number) => {
        waits.add(milliseconds);
        return Promise.reject(noAck);
      };
      expect(await outcome(standing.admit(dead)), `scenario ${scenario}`).to.match(
        /^MB-LINK-NO-ACK Link \/dev\/x: no ack/,
      );
      standing.scenarioEnds();
    }
    expect([...waits], 'milliseconds').to.deep.equal([5000, 2500, 1250, 625, 312.5, 156.25, 100]);
  });

  it('takes a link that is back as if it had never failed', async () => {
    const standing = new LinkStanding();
    standing.note(noAck);
    standing.scenarioEnds();
    let asked = 0;
    const back = async () => {
      asked++;
    };
    expect(await outcome(standing.admit(back)), 'back').to.equal('admitted');
    standing.scenarioEnds();
    expect(await outcome(standing.admit(back)), 'one scenario later').to.equal('admitted');
    expect(asked, 'answers').to.equal(3);
  });

  it('does not take one answer that slips through for a link that is back', async () => {
    const standing = new LinkStanding();
    standing.note(noAck);
    standing.scenarioEnds();
    let asked = 0;
    const noisy = () => (++asked === 2 ? Promise.resolve() : Promise.reject(noAck));
    expect(await outcome(standing.admit(noisy)), 'still dead').to.match(/^MB-LINK-NO-ACK .*isn't back/);
  });
});
