import type { BenchFileDevice } from '../../bench';

type Alteration = BenchFileDevice['allow'][number];

/** What in a scenario's text alters a Device for good, or until somebody puts it right. */
const alterations: readonly { readonly said: RegExp; readonly alteration: Alteration }[] = [
  { said: /\bSR11\.3\b/, alteration: 'activate-firmware' },
  { said: /\bSR(?:6\.11|8\.1\.1)\b|\bthe clock of the \w+ is \d+ minutes slow\b/, alteration: 'set-clock' },
  { said: /\bthe Consumption Register of the \w+ stands at\b/, alteration: 'set-register' },
  { said: /\bSR6\.22\b/, alteration: 'configure' },
  { said: /\bSR8\.3\b|\bdecommissions\b/, alteration: 'decommission' },
  { said: /\bSR6\.(?:15|21|23)\b/, alteration: 'change-credentials' },
];

/** What a scenario would do to a Device for good, or until somebody puts it right. */
export function alterationsIn(text: string): readonly Alteration[] {
  return alterations.filter(({ said }) => said.test(text)).map(({ alteration }) => alteration);
}

/** Why a scenario may not be run on a real Device: what it alters, and the bench file doesn't allow. */
export function forbiddenAlterations(text: string, devices: readonly BenchFileDevice[]): readonly string[] {
  const wanted = alterationsIn(text);
  return devices
    .filter(({ emulate }) => emulate === undefined)
    .flatMap(({ name, allow }) =>
      wanted
        .filter((alteration) => !allow.includes(alteration))
        .map((alteration) => `it alters the real ${name}, and the bench file has no allow: [${alteration}]`),
    );
}
