import { it, describe as suite } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { firmwareVersion, instant, messageCode, originatorCounter } from '../../terms';
import type { Header } from '../message/header';
import { decodeMessage, encodeMessage } from '../message/message';
import { messageCodes } from '../message/message-codes';
import { responseHeader } from '../message/response-header';
import { decodePayload } from '../payload/payload';
import { openProtected, sealProtected } from '../security/protected-parts';
import { protect, verifyMessage } from '../security/protection';
import { acb, bytes, commandHeader, esme, headers, signer } from '../testing';
import { cs06 } from '../use-cases/cs06-activate-firmware';
import { ecs52 } from '../use-cases/ecs52-read-firmware-version';
import { firmwareReceiptAlert } from '../use-cases/firmware-receipt-alerts';
import { gcs20 } from '../use-cases/gcs20-set-event-behaviours';
import { describe, summarize, treeText } from './describe';
import type { TreeNode } from './tree-node';

const counter = originatorCounter(1000n);

function made(header: Header, content: Uint8Array) {
  return decodeMessage(protect(header, content, 'mac', signer, acb));
}

/** Faults of the places that a tree's nodes claim. */
function misplaced({ label, offset = 0, length = 0, children = [] }: TreeNode): readonly string[] {
  let at = offset;
  return children.flatMap((child) => {
    const start = child.offset ?? at;
    const end = start + (child.length ?? 0);
    const faults = start < at || end > offset + length ? [`${label} / ${child.label}`] : [];
    at = end;
    return [...faults, ...misplaced(child)];
  });
}

function find(node: TreeNode, label: string): TreeNode | undefined {
  return node.label === label ? node : node.children?.map((child) => find(child, label)).find((found) => found);
}

suite('the tree of a message', () => {
  it('has a summary of one line', () => {
    const message = made(commandHeader(ecs52.code), ecs52.command.encode(undefined, counter));
    expect(summarize(message), 'Command').to.equal('ECS52 Command, counter 1000, 90B3D51F30010000 → 00DB1234567890A0');
    const unknown = { ...message.header, messageCode: messageCode(0x7777) };
    expect(summarize({ form: 'pre-command', header: unknown }), 'unknown').to.match(/^Message Code 7777 Pre-Command/);
  });

  it('labels a DLMS Command with class, OBIS code and attribute', () => {
    const message = made(commandHeader(ecs52.code), ecs52.command.encode(undefined, counter));
    expect(find(describe(message), 'instruction 1')?.value, 'instruction').to.equal(
      'get Data 0.0.0.2.1.255 (Firmware Version) value',
    );
  });

  it('labels a GBZ Command with cluster, command and fields, and asks for names of events', () => {
    const groups = [{ issuerEventId: 7, start: 'now' as const, configuration: 0x5b, events: [0x81aa] }];
    const message = made(commandHeader(gcs20.code), gcs20.command.encode(groups, counter));
    const tree = describe(message, { names: { event: (code) => (code === 0x81aa ? 'an event' : undefined) } });
    expect(find(tree, 'component 1')?.value, 'component').to.equal('Device Management SetEventConfiguration');
    expect(find(tree, 'Event ID')?.value, 'event').to.equal('81AA (an event)');
  });

  it('labels DER by use case and direction', () => {
    const hash = new Uint8Array(32);
    const message = made(commandHeader(cs06.code), cs06.command.encode({ hash, originatorCounter: counter }, counter));
    const node = find(describe(message), 'manufacturer image hash');
    expect([node?.offset, node?.length, node?.value], 'hash').to.deep.equal([49, 34, '00'.repeat(32)]);
    const version = firmwareVersion('0123ABCD');
    const answer = cs06.response.encode({ kind: 'immediate', code: 1, version }, counter);
    const response = made(responseHeader(message.header), answer);
    expect(find(describe(response), 'firmware version')?.value, 'version').to.equal('0123ABCD');
  });

  it('names an Alert Code as whoever prints it does', () => {
    const header = { ...responseHeader(commandHeader(firmwareReceiptAlert.code)), cra: 'alert' } as const;
    const value = { alertCode: 0x8f72, at: instant(0), hash: new Uint8Array(32) };
    const message = made(header, firmwareReceiptAlert.codec.encode(value, counter));
    const tree = describe(message, { names: { event: () => 'Firmware Verification Successful', party: () => 'ESME' } });
    expect(find(tree, 'Alert Code')?.value, 'code').to.equal('8F72 (Firmware Verification Successful)');
    expect(find(tree, 'Business Originator ID')?.value, 'party').to.equal(`${esme} (ESME)`);
  });

  it('shows the verdict on MAC and signature, and what is under an encryption', () => {
    const header = responseHeader(commandHeader(messageCode(0x0074)));
    const blob = sealProtected(header, bytes('0000 00 21 3930'), signer);
    const body = [0, 0, 0x18, 0, 1, 0, blob.length, ...blob];
    const message = made(header, Uint8Array.of(1, 9, 1, 3, 7, 2, 0, body.length, ...body));
    const opened = openProtected(message, decodePayload(header, message.content), signer);
    const tree = describe(message, {
      checks: verifyMessage(message, signer, acb),
      opened: opened.map((part) => (part === false ? undefined : part)),
    });
    expect(find(tree, 'MAC')?.value, 'MAC').to.match(/\(held\)$/);
    expect(find(tree, 'attribute 0000 (CurrentSummationDelivered)')?.value, 'value').to.equal('uint16 12345');
    expect(misplaced(tree), 'places').to.deep.equal([]);
  });

  it('shows protected attributes of a DLMS Response under their octets', () => {
    const header = responseHeader(commandHeader(messageCode(0x0029)));
    const blob = sealProtected(header, bytes('0201 0600003039'), signer);
    const parameters = bytes('0101 0202 1602 0205 0900 0900 0900 0900 0900');
    const content = Uint8Array.of(...bytes('DA200003E8000001 0202'), ...parameters, 9, blob.length, ...blob, 1, 3, 0);
    const message = made(header, content);
    const [plaintext] = openProtected(message, decodePayload(header, message.content), signer);
    const tree = describe(message, { opened: [plaintext === false ? undefined : plaintext] });
    expect(find(find(tree, 'decrypted attributes') ?? tree, 'member 1')?.value, 'value').to.equal(
      'double-long-unsigned 12345',
    );
    expect(misplaced(tree), 'places').to.deep.equal([]);
  });

  it('shows content of no known family as octets, with the reason', () => {
    const message = made(commandHeader(messageCode(0x7777)), bytes('7701'));
    expect(find(describe(message), 'content')?.value, 'content').to.match(/^7701 \(content at offset 0/);
  });

  it('of any message places every part inside what holds it', () => {
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.uint8Array({ maxLength: 60 }).map((rest) => Uint8Array.of(0x30, rest.length + 2, 0x04, rest.length, ...rest)),
      fc
        .tuple(fc.constantFrom(0, 2, 5, 6, 7, 8, 9), fc.nat(15), fc.uint8Array({ maxLength: 40 }), fc.boolean())
        .map(([cluster, command, rest, server]) =>
          Uint8Array.of(1, 9, 1, 1, 7, cluster, 0, rest.length + 3, server ? 9 : 1, 0, command, ...rest),
        ),
    );
    const known = fc.constantFrom(...messageCodes);
    fc.assert(
      fc.property(headers, known, contents, (header, code, content) => {
        const fields = { form: 'message', header: { ...header, messageCode: code }, content } as const;
        const octets = encodeMessage({ ...fields, signature: undefined, mac: new Uint8Array(12) });
        const tree = describe(decodeMessage(octets));
        expect(misplaced(tree), treeText(tree)).to.deep.equal([]);
        expect(tree.length, 'the whole message').to.equal(octets.length);
      }),
      { numRuns: 500 },
    );
  });
});
