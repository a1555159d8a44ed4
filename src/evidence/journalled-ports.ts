import { createHash } from 'node:crypto';
import {
  DeadlineError,
  isoText,
  type Journal,
  type JournalEvent,
  type JournalFacts,
  type Ports,
  type SharedKeyJob,
  type Signer,
  toHex,
} from '../terms';
import type { portEvents } from './port-events';

type Note = <K extends keyof typeof portEvents>(kind: K, facts: Omit<JournalFacts<K>, 'holder'>) => void;

const digest = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part);
  }
  return hash.digest('hex');
};

const digestOfJob = ({ otherInfo, iv, aad }: SharedKeyJob): string => digest(otherInfo, iv, aad);

/**
 * The same ports, with all that they give written down: what a recording needs to be judged again without the Device
 * and without any private key. `holder` names whose ports they are.
 */
export function journalledPorts(ports: Omit<Ports, 'journal'>, journal: Journal, holder: string): Ports {
  const note: Note = (kind, facts) =>
    // A generic kind and its facts are one event of that kind, which the compiler can't see.
    journal.append({ kind, holder, ...facts } as unknown as JournalEvent);
  let lastReading: number | undefined;
  return {
    journal,
    clock: {
      now() {
        const now = ports.clock.now();
        if (now !== lastReading) {
          lastReading = now;
          note('clock', { reads: isoText(now) });
        }
        return now;
      },
    },
    timers: {
      after: (milliseconds, action) =>
        ports.timers.after(milliseconds, () => {
          note('timer', { after: milliseconds });
          action();
        }),
      async sleep(milliseconds, signal) {
        await ports.timers.sleep(milliseconds, signal);
        note('slept', { milliseconds });
      },
      async within(milliseconds, what, work) {
        try {
          return await ports.timers.within(milliseconds, what, work);
        } catch (error) {
          if (error instanceof DeadlineError) {
            note('nothing-in-time', { what, milliseconds });
          }
          throw error;
        }
      },
    },
    entropy: {
      bytes(count) {
        const drawn = ports.entropy.bytes(count);
        note('entropy', { count, sha256: digest(drawn) });
        return drawn;
      },
    },
    counters: {
      next(originator, recipient) {
        const counter = ports.counters.next(originator, recipient);
        note('counter', { originator, recipient, counter: counter.toString() });
        return counter;
      },
    },
    signer: journalledSigner(ports.signer, note),
  };
}

function journalledSigner(signer: Signer, note: Note): Signer {
  const { signWith } = signer;
  return {
    ...(signWith && {
      signWith(party, data, secret) {
        const signature = signWith(party, data, secret);
        note('signature-made', { party, sha256: digest(data), signature: toHex(signature) });
        return signature;
      },
    }),
    sign(party, data) {
      const signature = signer.sign(party, data);
      note('signature-made', { party, sha256: digest(data), signature: toHex(signature) });
      return signature;
    },
    verify(party, data, signature) {
      const held = signer.verify(party, data, signature);
      note('signature-checked', { party, sha256: digest(data), signature: toHex(signature), held: held ?? null });
      return held;
    },
    mac(job) {
      const mac = signer.mac(job);
      note('mac-made', { own: job.own, peer: job.peer, sha256: digestOfJob(job), mac: toHex(mac) });
      return mac;
    },
    verifyMac(job, mac) {
      const held = signer.verifyMac(job, mac);
      note('mac-checked', {
        own: job.own,
        peer: job.peer,
        sha256: digestOfJob(job),
        mac: toHex(mac),
        held: held ?? null,
      });
      return held;
    },
    seal(job, plaintext) {
      const sealed = signer.seal(job, plaintext);
      note('part-sealed', { own: job.own, peer: job.peer, sha256: digestOfJob(job), tag: toHex(sealed.tag) });
      return sealed;
    },
    open(job, ciphertext, tag) {
      const plaintext = signer.open(job, ciphertext, tag);
      note('part-opened', {
        own: job.own,
        peer: job.peer,
        sha256: digestOfJob(job),
        tag: toHex(tag),
        held: plaintext === undefined ? null : plaintext !== false,
        ...(plaintext instanceof Uint8Array ? { plaintext: toHex(plaintext) } : {}),
      });
      return plaintext;
    },
  };
}
