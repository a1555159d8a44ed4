import { test } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';
import { visibleLine } from '../terms';
import { renderJunit } from './junit';
import { everyVerdict, hostileRecord, ownRecord, sampleRecord, sampleScenario } from './testing/sample-record';

interface Told {
  readonly type?: string;
  readonly message: string;
  readonly '#text'?: string;
}
interface Case {
  readonly name: string;
  readonly classname: string;
  readonly time: string;
  readonly failure?: Told;
  readonly error?: Told;
  readonly skipped?: Told;
  readonly properties: { readonly property: readonly { readonly name: string; readonly value: string }[] };
}
interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly errors: string;
  readonly skipped: string;
  readonly testcase: readonly Case[];
  readonly properties: Case['properties'];
}

const lists = new Set(['testsuite', 'testcase', 'property']);

function parsed(xml: string): readonly Suite[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    isArray: (name, _path, _leaf, isAttribute) => !isAttribute && lists.has(name),
  });
  return parser.parse(xml).testsuites.testsuite;
}

function only<T>(list: readonly T[]): T {
  const [one] = list;
  expect(list.length, 'exactly one').to.equal(1);
  return one as T;
}

async function expectWellFormed(xml: string): Promise<void> {
  const result = await validateXML({ xml: { fileName: 'junit.xml', contents: xml }, normalization: 'format' });
  expect(result.errors, 'what an XML parser objects to').to.deep.equal([]);
}

test('each verdict becomes what JUnit means by it, and the counts agree', () => {
  const suite = only(parsed(renderJunit(sampleRecord({ scenarios: everyVerdict('real') }))));
  const kinds = suite.testcase.map(({ failure, error, skipped }) =>
    [failure && `failure ${failure.type}`, error && `error ${error.type}`, skipped && 'skipped'].filter(Boolean).join(),
  );
  expect(kinds, 'kinds').to.deep.equal([
    '',
    'failure fail',
    'error inconclusive',
    'error error',
    'error aborted',
    'skipped',
  ]);
  const counts = [suite.tests, suite.failures, suite.errors, suite.skipped];
  expect(counts, 'tests, failures, errors, skipped').to.deep.equal(['6', '1', '3', '1']);
  expect(suite.testcase[5]?.skipped?.message, 'why it does not apply').to.include('MP105-R0 held until');
});

test('a failure tells requirement, expected, observed, basis and rows', () => {
  const suite = only(parsed(renderJunit(sampleRecord({ scenarios: everyVerdict('real') }))));
  const text = suite.testcase[1]?.failure?.['#text'] ?? '';
  for (const part of [
    'fail: MP105-R2',
    'expected: Commissioned',
    'observed: Suspended',
    'basis: stated',
    'smi.restore',
  ]) {
    expect(text, 'the account of the failure').to.include(part);
  }
});

test("a project's own assertion is a failure that says so, and how many there are", () => {
  const [failed, passed, both] = only(parsed(renderJunit(ownRecord()))).testcase;
  expect(failed?.failure?.['#text'], 'the account').to.match(
    /fail: the ESME runs the version of its batch\s+expected: 02000000\s+observed: 01000000\s+basis: the user's own/,
  );
  const of = (one: Case | undefined) =>
    (one?.properties.property ?? []).filter(({ name }) => /own|apart|basis/.test(name)).map(({ value }) => value);
  const apart = ["the user's own", "by the user's own assertions", '1'];
  expect([of(failed), of(passed), of(both)]).to.deep.equal([apart, apart, ['stated', '1']]);
});

test('the run and its subjects are named in properties', () => {
  const suite = only(parsed(renderJunit(sampleRecord({ strict: true }))));
  const found = Object.fromEntries(suite.properties.property.map(({ name, value }) => [name, value]));
  expect(found, 'properties').to.include({
    'rules date': '2021-11-04',
    scope: 'implemented',
    bench: 'emulated-esme',
    strict: 'true',
    suite: 'meterbench 0.1.0',
    'subject kind': 'emulated',
    requirements: 'MP105-R1',
  });
});

test('an incomplete run, a problem and a run that judged nothing are errors of their own', () => {
  const { finished: _, ...unfinished } = sampleRecord();
  const types = (xml: string): unknown => parsed(xml)[0]?.testcase.map(({ error }) => error?.type);
  expect(types(renderJunit({ ...unfinished, status: 'incomplete' })), 'incomplete').to.deep.equal(['incomplete']);
  expect(types(renderJunit(sampleRecord({ problems: ['x'] }))), 'problem').to.deep.equal(['problem']);
  expect(types(renderJunit(sampleRecord({ scenarios: [] }))), 'empty').to.deep.equal(['nothing-judged']);
});

test('hostile text leaves it well formed', async () => {
  await expectWellFormed(renderJunit(hostileRecord()));
});

test('any text at all comes back as it is shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = `<${text}>`;
      const scenario = sampleScenario({ name, reason: name, verdict: 'fail' });
      const suite = only(parsed(renderJunit(sampleRecord({ scenarios: [scenario] }))));
      expect(only(suite.testcase).name, 'name').to.equal(visibleLine(name));
      expect(only(suite.testcase).failure?.message, 'message').to.equal(visibleLine(name));
    }),
  );
});
