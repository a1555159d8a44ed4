import nodeAssert from 'node:assert';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ScenarioEnded } from './check';
import { type AssertionTold, failedAssertion } from './failed-assertion';

/** What is read of the error that something throws. */
function read(act: () => unknown): AssertionTold | undefined {
  try {
    act();
  } catch (error) {
    return failedAssertion(error);
  }
  throw new Error('nothing was thrown');
}

describe('a failed assertion', () => {
  const compared: [string, () => unknown, AssertionTold['compared']][] = [
    ['of chai', () => expect('01').to.equal('02'), { expected: '02', observed: '01' }],
    [
      'of chai, deep',
      () => expect({ a: [1n] }).to.deep.equal({ a: [2n] }),
      { expected: '{"a":["2"]}', observed: '{"a":["1"]}' },
    ],
    ['of node:assert', () => nodeAssert.strictEqual('01', '02'), { expected: '02', observed: '01' }],
    ['of a nothing', () => expect(undefined).to.equal('02'), { expected: '02', observed: 'nothing' }],
    ['of octets', () => expect(Uint8Array.of(1, 0xab)).to.equal('01'), { expected: '01', observed: '01AB' }],
    ['that look alike', () => expect(1).to.equal('1'), { expected: "'1'", observed: '1' }],
    ['negated, of chai', () => expect('01').to.not.equal('01'), { expected: 'not 01', observed: '01' }],
    ['negated, of a length', () => expect('a').to.not.have.lengthOf(1), { expected: 'not 1', observed: '1' }],
    ['negated, of node:assert', () => nodeAssert.notEqual(2, 2), { expected: 'not 2', observed: '2' }],
    ['of two of one form', () => expect({}).to.equal({}), { expected: '{}', observed: '{}' }],
  ];
  for (const [title, act, values] of compared) {
    it(`${title} tells both values`, () => {
      expect(read(act)?.compared, title).to.deep.equal(values);
    });
  }

  it('that compares nothing tells what it was made of, and its message in one line', () => {
    expect(read(() => expect([1], 'the\n list').to.be.empty)).to.deep.equal({
      message: 'the list: expected [ 1 ] to be empty',
      observed: '[1]',
    });
    expect(read(() => expect.fail('not reached'))).to.deep.equal({ message: 'not reached' });
  });

  it('is known by name or code, whatever its class', () => {
    const foreign = (facts: object) => failedAssertion(Object.assign(new Error('no'), facts));
    expect(foreign({ name: 'AssertionError', expected: 1, actual: 2 })?.compared).to.deep.equal({
      expected: '1',
      observed: '2',
    });
    expect(foreign({ code: 'ERR_ASSERTION', expected: 1, actual: 2 })?.message).to.equal('no');
  });

  it('is no other error, nor what ended a scenario', () => {
    const ended = new ScenarioEnded('fail', 'told', { expected: '1', observed: '2' });
    for (const other of [new Error('no'), new TypeError('no'), ended, undefined, 'AssertionError']) {
      expect(failedAssertion(other), String(other)).to.equal(undefined);
    }
  });

  it('keeps a bounded part of what is large', () => {
    const found = read(() => expect('x'.repeat(5000)).to.equal(''));
    expect(found?.compared?.observed).to.match(/^x{2000}… \(3000 more characters\)$/);
    expect(found?.message.length).to.be.lessThan(500);
  });
});
