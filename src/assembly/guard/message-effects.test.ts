import { describe, it } from 'node:test';
import { expect } from 'chai';
import { messageCodes, messageName, messageRow } from '../../gbcs';
import { alterations, type MessageCode } from '../../terms';
import { effectOf } from './message-effects';

const commands = messageCodes.filter((code) => !/[ad]/.test(messageRow(code)?.[3] ?? ''));

describe('What a Command does to a Device', () => {
  it('is known of every Command there is', () => {
    expect(commands.length, 'Commands').to.be.greaterThan(180);
    expect(commands.filter((code) => effectOf(code) === 'unlisted').map(messageName)).to.deep.equal([]);
  });

  it('is harmless of what reads, and of nothing that sets, clears, arms or joins', () => {
    const harmless = commands
      .filter((code) => effectOf(code) === 'harmless')
      .map((code) => messageRow(code)?.[2] ?? '');
    expect(harmless.filter((title) => !/^(?:Read|Provide) |\(CCS05, CCS04\)/.test(title))).to.deep.equal([]);
    const altering = commands
      .filter((code) => effectOf(code) !== 'harmless')
      .map((code) => messageRow(code)?.[2] ?? '');
    expect(altering.filter((title) => /^Read /.test(title))).to.deep.equal([]);
  });

  it('is unlisted of an Alert, of what goes from Device to Device, and of a code that nobody knows', () => {
    for (const code of [0x1000, 0x0090, 0x00cf, 0xfffe]) {
      expect(effectOf(code as MessageCode), code.toString(16)).to.equal('unlisted');
    }
  });

  it('has supply, prepayment and tariff for words of their own', () => {
    const of = (name: string) => commands.filter((code) => messageName(code)?.startsWith(`${name} `)).map(effectOf);
    expect(of('ECS43'), 'opens the load switch').to.deep.equal(['supply']);
    expect(of('GCS03'), 'prepayment mode').to.deep.equal(['prepayment']);
    expect(of('ECS01a'), 'tariff').to.deep.equal(['tariff']);
    expect(of('CCS02'), 'Device Log').to.deep.equal(['join']);
    expect(of('ECS25a'), 'alert behaviours').to.deep.equal(['configure']);
  });

  it('is a word that a bench file can allow', () => {
    expect(commands.map(effectOf).filter((effect) => effect !== 'harmless')).to.satisfy((all: string[]) =>
      all.every((effect) => alterations.some((word) => word === effect)),
    );
  });
});
