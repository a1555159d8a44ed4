import { test } from 'node:test';
import { expect } from 'chai';
import { MeterbenchError, srv } from '../terms';
import { DuisError, parseRequestId, readRequest, sniffSchemaVersion, writeRequest } from '.';

const sound = writeRequest({
  schemaVersion: '5.0',
  requestId: parseRequestId('90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1000'),
  commandVariant: 5,
  srv: srv('11.3'),
  body: { kind: 'signedPreCommand', gbcsPayload: Uint8Array.of(1, 2, 3, 4) },
});

function faultOf(xml: string): DuisError {
  try {
    readRequest(xml);
  } catch (error) {
    if (error instanceof DuisError && error instanceof MeterbenchError) {
      return error;
    }
    throw error;
  }
  throw new DuisError({ where: 'test', expected: 'a refusal', found: xml });
}

function swapped(first: string, second: string): string {
  const lines = sound.split('\n');
  const at = (name: string) => lines.findIndex((line) => line.includes(`<sr:${name}>`));
  const one = lines[at(first)] ?? '';
  const other = lines[at(second)] ?? '';
  return sound.replace(one, '\0').replace(other, one).replace('\0', other);
}

const faults: readonly (readonly [what: string, xml: string, where: string, line?: number])[] = [
  ['empty', '', 'document'],
  ['blank', ' \n ', 'document'],
  ['not XML', 'RequestID=1', 'document', 1],
  ['JSON', '{"Request":{}}', 'document', 1],
  ['truncated in a tag', sound.slice(0, sound.indexOf('<sr:Body>') + 4), 'document'],
  ['truncated after a tag', sound.slice(0, sound.indexOf('<sr:Body>')), 'document'],
  ['two roots', sound + sound.slice(sound.indexOf('<sr:')), 'document'],
  ['text after the root', `${sound}<!-- so far -->x`, 'document', 15],
  ['a NUL', sound.replace('AQID', '\u0000'), 'document', 11],
  ['a lone surrogate', sound.replace('AQID', '\ud800'), 'document', 11],
  ['an unknown reference', sound.replace('AQIDBA==', '&payload;'), 'document'],
  ['an unterminated reference', sound.replace('AQIDBA==', '&amp'), 'document'],
  ['a reference to a character XML excludes', sound.replace('AQIDBA==', '&#0;'), 'document'],
  ['a document type', sound.replace('<sr:Request', '<!DOCTYPE Request>\n<sr:Request'), 'document'],
  ['an undeclared prefix', sound.replace('<sr:Body>', '<sr:Body><zz:Foo/>'), 'document', 9],
  ['wrong namespace', sound.replace('ServiceUserGateway', 'Elsewhere'), 'document', 2],
  ['no namespace', sound.replaceAll('sr:', ''), 'document', 2],
  ['an element of another namespace', sound.replace('<sr:Body>', '<sr:Body xmlns:sr="urn:other">'), 'Request', 9],
  ['a Response', sound.replaceAll('sr:Request>', 'sr:Response>').replace('sr:Request ', 'sr:Response '), 'document', 2],
  ['no schemaVersion', sound.replace(' schemaVersion="5.0"', ''), 'Request/@schemaVersion', 2],
  ['schemaVersion not a number', sound.replace('"5.0"', '"5.3a"'), 'Request/@schemaVersion', 2],
  ['an unknown attribute of the root', sound.replace('schemaVersion', 'id="1" schemaVersion'), 'Request', 2],
  ['an attribute elsewhere', sound.replace('<sr:Body>', '<sr:Body id="1">'), 'Request/Body', 9],
  ['no Header', sound.replace(/<sr:Header>[\s\S]*<\/sr:Header>/, ''), 'Request'],
  ['no RequestID', sound.replace(/<sr:RequestID>.*<\/sr:RequestID>/, ''), 'Request/Header', 5],
  ['no Body', sound.replace(/<sr:Body>[\s\S]*<\/sr:Body>/, ''), 'Request', 2],
  ['an empty Body', sound.replace(/<sr:Body>[\s\S]*<\/sr:Body>/, '<sr:Body/>'), 'Request/Body', 9],
  ['two elements in the Body', sound.replace('</sr:Body>', '<sr:ReadFirmwareVersion/></sr:Body>'), 'Request/Body', 13],
  ['wrong order', swapped('RequestID', 'CommandVariant'), 'Request/Header', 4],
  ['wrong order of references', swapped('ServiceReference', 'ServiceReferenceVariant'), 'Request/Header', 6],
  ['an element twice', sound.replace(/(<sr:CommandVariant>.*)/, '$1$1'), 'Request/Header', 5],
  ['an unknown Body', sound.replaceAll('SignedPreCommand', 'MadeUp'), 'Request/Body', 10],
  [
    'a Body of the schema that is not modelled',
    sound.replaceAll('SignedPreCommand', 'TopUpDevice'),
    'Request/Body',
    10,
  ],
  ['text between elements', sound.replace('<sr:Body>', '<sr:Body>oops'), 'Request/Body', 9],
  [
    'an element in a text',
    sound.replace('AQIDBA==', '<sr:GBCSPayload/>'),
    'Request/Body/SignedPreCommand/GBCSPayload',
    11,
  ],
  ['bad EUI', sound.replace('90-A0', '90-G0'), 'Request/Header/RequestID', 4],
  ['EUI without dashes', sound.replace('90-B3-D5-1F-30-01-00-00', '90B3D51F30010000'), 'Request/Header/RequestID', 4],
  ['counter with a leading zero', sound.replace(':1000', ':01000'), 'Request/Header/RequestID', 4],
  ['counter beyond 64 bits', sound.replace(':1000', ':18446744073709551616'), 'Request/Header/RequestID', 4],
  ['Command Variant 9', sound.replace('>5<', '>9<'), 'Request/Header/CommandVariant', 5],
  ['Command Variant 5.0', sound.replace('>5<', '>5.0<'), 'Request/Header/CommandVariant', 5],
  [
    'a Service Reference of another service',
    sound.replace('>11.3<', '>11.2<'),
    'Request/Header/ServiceReferenceVariant',
    7,
  ],
  ['an unknown Service Reference', sound.replaceAll('>11.3<', '>11.30<'), 'Request/Header/ServiceReference', 6],
  ['bad base64', sound.replace('AQIDBA==', 'AQID*A=='), 'Request/Body/SignedPreCommand/GBCSPayload', 11],
  ['base64 without padding', sound.replace('AQIDBA==', 'AQIDBA'), 'Request/Body/SignedPreCommand/GBCSPayload', 11],
  ['base64 with stray bits', sound.replace('AQIDBA==', 'AQIDBB=='), 'Request/Body/SignedPreCommand/GBCSPayload', 11],
  [
    'a signature that is not last',
    sound.replace('<sr:Header>', '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/><sr:Header>'),
    'Request',
    3,
  ],
  ['a signature of no namespace', sound.replace('</sr:Request>', '<sr:Signature/></sr:Request>'), 'Request', 14],
];

for (const [what, xml, where, line] of faults) {
  test(`refused: ${what}`, () => {
    const fault = faultOf(xml);
    expect(fault, fault.message).to.deep.include({ code: 'MB-DUIS', where });
    if (line !== undefined) {
      expect(fault.line, fault.message).to.equal(line);
    }
    expect(fault.message.length, 'told in a line').to.be.lessThan(700);
  });
}

test('an entity bomb is refused before anything expands', () => {
  const entities = Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`);
  const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join('')}]>${sound.replace('AQIDBA==', '&e30;')}`;
  expect(faultOf(bomb).found).to.equal('<!DOCTYPE');
  expect(faultOf(sound.replace('<sr:Request', '<!doctype x SYSTEM "file:///etc/passwd"><sr:Request')).found).to.equal(
    '<!DOCTYPE',
  );
});

test('junk is refused for its size, depth or number of tags, without being read', () => {
  expect(faultOf('x'.repeat(50_000_000)).found, '50 MB').to.equal('50000000');
  expect(faultOf(sound.replace('AQIDBA==', 'A'.repeat(20_000_000))).where, '20 MB in place').to.equal('document');
  expect(faultOf('<a>'.repeat(10_000) + '</a>'.repeat(10_000)).where, 'deep').to.equal('document');
  expect(faultOf(`<a>${'<b/>'.repeat(4_000_000)}</a>`).expected, 'wide').to.equal('at most 20000 tags');
  expect(faultOf(`<a>${'<b>'.repeat(1000)}${'</b>'.repeat(1000)}</a>`).expected, 'nested').to.equal('well-formed XML');
});

test('names that mean something to JavaScript are only names', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(faultOf(sound.replaceAll('SignedPreCommand', name)).message, name).to.contain('expected');
    expect(faultOf(sound.replace('schemaVersion', `${name}="1" schemaVersion`)).message, name).to.contain('expected');
  }
});

test('what XML leaves free is free', () => {
  const bare = sound.slice(sound.indexOf('<sr:'));
  const forms: Record<string, string> = {
    'no declaration': bare,
    'byte order mark': `\uFEFF${sound}`,
    'CR LF': sound.replaceAll('\n', '\r\n'),
    'one line': sound.replace(/\n */g, ''),
    'another prefix': sound.replaceAll('sr:', 'dcc:').replace('xmlns:sr=', 'xmlns:dcc='),
    'default namespace': sound.replaceAll('sr:', '').replace('xmlns:sr=', 'xmlns='),
    comments: sound.replace('<sr:Body>', '<!-- a --><sr:Body><!-- b -->').replace('AQID', 'AQ<!-- c -->ID'),
    'processing instruction': sound.replace('<sr:Body>', '<?keep it?><sr:Body>'),
    CDATA: sound.replace('AQIDBA==', '<![CDATA[AQID]]>BA=='),
    references: sound.replace('AQIDBA==', '&#65;&#x51;IDBA=='),
    'white space that the types collapse': sound.replace('AQIDBA==', '\n AQID\n BA==\t').replace('>5<', '>\n 5 <'),
    'schema hints': sound.replace(
      'schemaVersion',
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" schemaVersion',
    ),
    'a signature': sound.replace(
      '</sr:Request>',
      '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>x</ds:SignedInfo></ds:Signature></sr:Request>',
    ),
  };
  for (const [what, form] of Object.entries(forms)) {
    expect(readRequest(form), what).to.deep.equal(readRequest(sound));
  }
});

test('the schema version is told of any DUIS document', () => {
  expect(sniffSchemaVersion(sound)).to.equal('5.0');
  expect(sniffSchemaVersion(sound.replace('"5.0"', "'5.4'").replaceAll('SignedPreCommand', 'MadeUp'))).to.equal('5.4');
  expect(() => sniffSchemaVersion('<a schemaVersion="5.0"/>')).to.throw(DuisError, 'ServiceUserGateway');
  expect(() => sniffSchemaVersion(sound.replace('schemaVersion="5.0"', ''))).to.throw(DuisError, '@schemaVersion');
});

test('a Request ID is two EUI-64s and a 64 bit counter', () => {
  const id = parseRequestId('90-b3-d5-1f-30-01-00-00:00-DB-12-34-56-78-90-A0:18446744073709551615');
  expect(id).to.deep.equal({ originator: '90B3D51F30010000', target: '00DB1234567890A0', counter: 2n ** 64n - 1n });
  for (const text of [
    '',
    'x',
    '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0',
    `${'0'.repeat(16)}:${'0'.repeat(16)}:1`,
  ]) {
    expect(() => parseRequestId(text), text).to.throw(DuisError, 'originator, target and counter');
  }
});
