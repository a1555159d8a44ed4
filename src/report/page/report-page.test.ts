import { test } from 'node:test';
import { expect } from 'chai';
import { expectSoundPage } from '../testing/markup-check';
import {
  bothSides,
  everyVerdict,
  hostile,
  hostileRecord,
  largeRecord,
  mixedRecord,
  ownRecord,
  sampleRecord,
} from '../testing/sample-record';
import { renderHtml } from './report-page';

test('pages are sound, whatever text a Device or a feature brings', () => {
  for (const record of [mixedRecord(), bothSides()[0], sampleRecord({ scenarios: [] }), hostileRecord(), ownRecord()]) {
    expectSoundPage(renderHtml(record));
  }
  expect(renderHtml(hostileRecord()), 'the text is shown').to.include('&lt;script&gt;document.title=');
  expect(hostile.length, 'hostile texts').to.be.greaterThan(5);
});

test('the same record gives the same bytes', () => {
  expect(renderHtml(mixedRecord()), 'second rendering').to.equal(renderHtml(mixedRecord()));
});

test('what needs attention is open, what passed is folded', () => {
  const page = renderHtml(sampleRecord({ scenarios: everyVerdict('real') }));
  const open = [...page.matchAll(/<details class="sc"[^>]* data-v="([a-z-]+)"( open)?>/g)].map(
    ([, verdict, isOpen]) => `${verdict}${isOpen ?? ''}`,
  );
  expect(open, 'scenarios').to.deep.equal([
    'pass',
    'fail open',
    'inconclusive open',
    'error open',
    'aborted open',
    'not-applicable',
  ]);
});

test('what was noticed about real Devices is told, and no heading stands where nothing was', () => {
  const notes = ['the ESME answers, and runs firmware 02000000 (before it was 01000000)'];
  const [scenario] = everyVerdict('real');
  const page = renderHtml(sampleRecord({ scenarios: scenario === undefined ? [] : [{ ...scenario, notes }] }));
  expect(page).to.include(`<h5>Noticed about real Devices</h5>`).and.to.include(notes[0]);
  expect(renderHtml(sampleRecord({ scenarios: everyVerdict('real') })), 'nothing').to.not.include('Noticed about');
});

test("a project's own assertions stand apart from the rules', in tiles, ground, text and glossary", () => {
  const page = renderHtml(ownRecord());
  for (const part of [
    '<dt>✘ fail by the user&#39;s own assertions</dt><dd>1</dd>',
    '<dt>✔ pass by the user&#39;s own assertions</dt><dd>1</dd>',
    '<dt>✔ pass</dt><dd>1</dd>',
    '● 1 stated · ◕ 0 secondary · ◐ 0 inferred · ○ 0 unverified · ◇ 3 the user&#39;s own',
    '1 scenario failed by the user&#39;s own assertions.',
    '(messages 1, 2)',
    'they pass or fail in either mode',
    '<td><span class="basis">◇ the user&#39;s own</span></td><td>An assertion in a step',
  ]) {
    expect(page, part).to.include(part);
  }
  expect(renderHtml(sampleRecord()), 'of a run without any').to.not.include('in either mode');
});

test('the items tested are named, real and emulated', () => {
  const page = renderHtml(mixedRecord());
  const table = page.slice(page.indexOf('<h2 id="devices">'), page.indexOf('</section>', page.indexOf('id="devices"')));
  for (const told of ['<b>real</b> ESME', 'M100', '0A0B0C0D', 'emulated CHF', '00-DB-12-34-56-78-90-A2']) {
    expect(table, told).to.include(told);
  }
  expect(renderHtml(sampleRecord({ devices: [] })), 'no Device').to.not.include('#devices');
});

test('verdicts on real subjects and self-checks stand apart', () => {
  const page = renderHtml(mixedRecord());
  const real = page.indexOf('<h2 id="real">');
  const self = page.indexOf('<h2 id="self-checks">');
  expect(real > 0 && self > real, 'two sections').to.equal(true);
  expect(page.slice(real, self).includes('Subject: emulated'), 'a self-check among real verdicts').to.equal(false);
  expect(page.slice(self).includes('Subject: real'), 'a real verdict among self-checks').to.equal(false);
  expect(page, 'not called a self-check as a whole').to.not.include('This is a <b>self-check</b>');
  expect(renderHtml(sampleRecord()), 'all emulated').to.include('This is a <b>self-check</b>');
});

test('it says how the run came out, and an unfinished run above all', () => {
  const { finished: _, ...unfinished } = sampleRecord();
  expect(renderHtml({ ...unfinished, status: 'incomplete' }), 'incomplete').to.include('<strong>INCOMPLETE</strong>');
  expect(renderHtml(sampleRecord()), 'pass').to.include('<strong>Pass</strong>');
  expect(renderHtml(sampleRecord({ scenarios: [] })), 'nothing').to.include('<strong>Nothing was judged</strong>');
  expect(renderHtml(sampleRecord({ problems: ['x.feature:3 can not be parsed'] })), 'problem').to.include(
    'x.feature:3',
  );
});

test('it says what it is not, and the decision rule of its mode', () => {
  expect(renderHtml(sampleRecord()), 'not certification').to.include('Not GFI, DCC Boxed, SIT/UIT/UEPT, CPA');
  expect(renderHtml(sampleRecord({ strict: true })), 'strict').to.include('strict mode was on');
  expect(renderHtml(sampleRecord()), 'not strict').to.include('strict mode was off');
});

test('evidence is all there: checks, rows, steps and messages', () => {
  const page = renderHtml(mixedRecord());
  for (const part of [
    'Suspended</td>',
    'href="#row-smi-restore"',
    'row-that-is-not-in-the-record',
    '✘ failed',
    'DF090000 00000000 03E80000',
    '→ to Device',
    '← from Device',
    'lost on purpose',
    'before 4 November 2021',
  ]) {
    expect(page, 'page').to.include(part);
  }
});

test('a thousand scenarios fit in five megabytes', () => {
  const page = renderHtml(largeRecord(1000));
  expect(Buffer.byteLength(page), 'bytes').to.be.lessThan(5_000_000);
  expect(page.match(/<details class="sc"/g)?.length, 'scenarios').to.equal(1000);
  expectSoundPage(page);
});
