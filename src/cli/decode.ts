import { existsSync, readFileSync, statSync } from 'node:fs';
import { Command } from 'commander';
import { findAcb, nobody, readKeyFile } from '../analysis/rtds';
import {
  type Check,
  decodeMessage,
  decodePayload,
  describe,
  keySigner,
  type Message,
  openProtected,
  type PartyKeys,
  summarize,
  type TreeNode,
  treeText,
  verifyMessage,
} from '../gbcs';
import { CodecError, ConfigError, type EntityId, toHex } from '../terms';
import { asEntityId } from './rtds/entity-id-option';

const examples = `
Examples:
  $ meterbench decode DF09010000000000000001…
  $ meterbench decode command.hex --keys keys.json
  $ curl -s https://… | jq -r .GBCSPayload | meterbench decode -

The input may be hex (spaces and line breaks allowed), base64, or a file with either or with the message's octets.
Exit codes: 0 decoded and nothing failed, 1 a MAC, a signature or an encrypted part failed, 2 wrong usage or not a
GBCS message.`;

interface Options {
  readonly keys?: string;
  readonly acb?: EntityId;
  readonly json?: boolean;
}

/** `meterbench decode`: one message as a labelled tree. */
export function decodeCommand(): Command {
  return new Command('decode')
    .description('Show one GBCS message as a labelled tree')
    .argument('<message>', 'the message as hex or base64, a file that holds it, or - for standard input')
    .option('--keys <file>', "parties' keys: MAC and signature are then checked, encrypted parts opened")
    .option('--acb <id>', 'Entity Identifier of the access control broker (default: found by its key)', asEntityId)
    .option('--json', 'print the tree as JSON')
    .addHelpText('after', examples)
    .action((input: string, options: Options) => {
      const message = decoded(octetsOf(input));
      const keys = options.keys === undefined ? [] : readKeyFile(options.keys);
      const found = options.keys === undefined ? {} : checked(message, keys, options.acb);
      const tree = describe(message, found);
      process.stdout.write(options.json === true ? `${asJson(message, tree, found)}\n` : `${treeText(tree)}\n`);
      process.exitCode = failed(found) ? 1 : 0;
    });
}

interface Found {
  readonly checks?: { readonly mac: Check; readonly signature: Check };
  readonly opened?: readonly (Uint8Array | undefined)[];
  readonly tampered?: boolean;
}

function checked(message: Message, keys: readonly PartyKeys[], acb: EntityId | undefined): Found {
  const signer = keySigner(keys);
  const broker = acb ?? findAcb([message], keys, signer) ?? nobody;
  const checks = verifyMessage(message, signer, broker);
  try {
    const parts = openProtected(message, decodePayload(message.header, message.content), signer);
    const opened = parts.map((part) => (part === false ? undefined : part));
    return { checks, opened, tampered: parts.includes(false) };
  } catch (error) {
    if (error instanceof CodecError) {
      return { checks };
    }
    throw error;
  }
}

function failed({ checks, tampered }: Found): boolean {
  return checks?.mac === 'failed' || checks?.signature === 'failed' || tampered === true;
}

function asJson(message: Message, tree: TreeNode, { checks }: Found): string {
  return JSON.stringify(
    { summary: summarize(message), ...(checks === undefined ? {} : { checks }), tree },
    undefined,
    2,
  );
}

function decoded(octets: Uint8Array): Message {
  try {
    return decodeMessage(octets);
  } catch (cause) {
    if (!(cause instanceof CodecError)) {
      throw cause;
    }
    throw new ConfigError({
      code: 'MB-DECODE',
      message: `not a GBCS message: ${cause.message}`,
      next: `The input holds ${octets.length} octets and begins ${toHex(octets.subarray(0, 12))}`,
      cause,
    });
  }
}

/** The octets that an argument stands for: standard input, a file, hex, or base64. */
export function octetsOf(input: string): Uint8Array {
  if (input === '-') {
    return octetsIn(readFileSync(0), 'standard input');
  }
  const fromText = textOctets(input);
  if (fromText !== undefined) {
    return fromText;
  }
  if (!existsSync(input) || !statSync(input).isFile()) {
    throw new ConfigError({
      code: 'MB-DECODE-INPUT',
      message: `${input.length > 60 ? `${input.slice(0, 60)}…` : input}: neither hex, nor base64, nor a file`,
      next: 'Give a message as hex or base64, the name of a file that holds one, or - for standard input',
    });
  }
  return octetsIn(readFileSync(input), input);
}

/** Octets of a GBCS message begin with one of these. */
const firstOctets: readonly (number | undefined)[] = [0xdd, 0xdf];

function octetsIn(file: Buffer, name: string): Uint8Array {
  if (firstOctets.includes(file[0])) {
    return new Uint8Array(file);
  }
  const octets = textOctets(file.toString('latin1'));
  if (octets === undefined) {
    throw new ConfigError({
      code: 'MB-DECODE-INPUT',
      message: `${name}: neither hex, nor base64, nor the octets of a GBCS message`,
      next: 'A GBCS message begins with DD or DF',
    });
  }
  return octets;
}

function textOctets(text: string): Uint8Array | undefined {
  const bare = text.replaceAll(/\s/g, '');
  if (bare.length > 0 && bare.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(bare)) {
    return new Uint8Array(Buffer.from(bare, 'hex'));
  }
  const base64 = /^[A-Za-z0-9+/]{8,}={0,2}$/.test(bare) ? new Uint8Array(Buffer.from(bare, 'base64')) : undefined;
  return firstOctets.includes(base64?.[0]) ? base64 : undefined;
}
