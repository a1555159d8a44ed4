/**
 * Labels of DER contents by Message Code and direction. A label stands for one value; `{ name, fields }` for a SEQUENCE
 * whose members are labelled in turn, `{ name, each }` for a SEQUENCE OF. A member with `tag` is passed over where the
 * value that stands there has another tag.
 */
export type DerLabel =
  | string
  | { readonly name: string; readonly tag?: number; readonly fields?: readonly DerLabel[]; readonly each?: DerLabel };

const outcome: DerLabel = { name: 'execution outcome', fields: ['activate image response code', 'firmware version'] };
const deviceType: DerLabel = { name: 'Device', fields: ['Entity Identifier', 'Device Type'] };
const algorithm: DerLabel = { name: 'algorithm', fields: ['algorithm identifier', 'parameters'] };
const certificate: DerLabel = {
  name: 'certificate',
  fields: [
    {
      name: 'to be signed',
      fields: [
        { name: 'version', tag: 0xa0 },
        { name: 'serial number', tag: 0x02 },
        algorithm,
        { name: 'issuer', tag: 0x30 },
        { name: 'validity', tag: 0x30, fields: ['not before', 'not after'] },
        { name: 'subject', tag: 0x30 },
        { name: 'subject public key info', tag: 0x30, fields: [algorithm, 'public key'] },
        {
          name: 'extensions',
          tag: 0xa3,
          fields: [
            {
              name: 'extensions',
              each: { name: 'extension', fields: ['identifier', { name: 'critical', tag: 0x01 }, 'value'] },
            },
          ],
        },
      ],
    },
    algorithm,
    'signature value',
  ],
};

const byCell: DerLabel = {
  name: 'by cell',
  each: { name: 'cell', fields: ['cell usage', 'floor sequence number'] },
};
const floor: DerLabel = { name: 'remote party', fields: ['remote party role', 'floor sequence number', byCell] };

const credentialsReplaced: DerLabel = {
  name: 'execution outcome',
  tag: 0x30,
  fields: [
    'Originator Counter of the Command',
    'credentials replacement mode',
    { name: 'remote party floor sequence numbers', each: floor },
    {
      name: 'replacement outcomes',
      each: {
        name: 'replacement outcome',
        fields: [
          {
            name: 'trust anchor cell',
            fields: ['remote party role', 'key usage', { name: 'cell usage', tag: 0x02 }],
          },
          'status',
          'existing subject',
          'existing subject key identifier',
          'replacing subject',
          'replacing subject key identifier',
        ],
      },
    },
  ],
};

const updateCommand: DerLabel = {
  name: 'Update Security Credentials Command',
  fields: [
    {
      name: 'authorising remote party control',
      fields: [
        'credentials replacement mode',
        { name: 'plaintext symmetric key', tag: 0x80 },
        { name: 'apply time based CPV checks', tag: 0x81 },
        { name: 'authorising trust anchor cell', tag: 0xa2, fields: ['remote party role', 'key usage', 'cell usage'] },
        { name: 'authorising Originator Counter', tag: 0x83 },
        { name: 'new remote party floor sequence number', tag: 0x84 },
        {
          name: 'new remote party specialist floor sequence numbers',
          tag: 0xa5,
          each: { name: 'cell', fields: ['cell usage', 'floor sequence number'] },
        },
        { name: 'other remote party sequence number changes', tag: 0xa6, each: floor },
      ],
    },
    {
      name: 'replacements',
      each: {
        name: 'replacement',
        fields: [certificate, { name: 'trust anchor cell', fields: ['remote party role', 'key usage', 'cell usage'] }],
      },
    },
    { name: 'certification path certificates', tag: 0x30, each: certificate },
    { name: 'execution date-time', tag: 0x18 },
  ],
};

const updateResponse: DerLabel = {
  name: 'Update Security Credentials Response',
  fields: [{ name: 'command accepted', tag: 0x05 }, credentialsReplaced],
};

const updateAlert: DerLabel = {
  name: 'Update Security Credentials Alert',
  fields: ['Alert Code', 'execution date-time', credentialsReplaced],
};

const readCredentials: DerLabel = {
  name: 'Provide Security Credentials Details Command',
  fields: [
    { name: 'authorising remote party', fields: ['remote party role', 'key usage'] },
    { name: 'remote parties asked about', fields: ['remote party role', 'remote party role', 'remote party role'] },
  ],
};

const credentials: DerLabel = {
  name: 'Provide Security Credentials Details Response',
  each: {
    name: 'remote party',
    fields: [
      'remote party role',
      'status',
      'floor sequence number',
      {
        name: 'trust anchor cells',
        each: {
          name: 'trust anchor cell',
          fields: ['key usage', { name: 'cell usage', tag: 0x02 }, 'subject', 'subject key identifier'],
        },
      },
    ],
  },
};

const join: DerLabel = {
  name: 'Join Device Command',
  fields: ['join method', 'Entity Identifier', 'Device Type', certificate],
};
const responseCode: DerLabel = 'response code';
const deviceLog: DerLabel = { name: 'Device Log', each: deviceType };

const rows: readonly (readonly [codes: readonly number[], command: DerLabel, response?: DerLabel])[] = [
  [[0x0008, 0x011b], readCredentials, credentials],
  [[0x000a], 'key usage', 'certification request'],
  [[0x000b], certificate, responseCode],
  [[0x000c], 'certificate requested', certificate],
  [[0x000d, 0x000e, 0x00ab, 0x00af], join, responseCode],
  [[0x000f, 0x0010], 'Entity Identifier', responseCode],
  [
    [0x0012],
    {
      name: 'Activate Firmware Command',
      fields: ['manufacturer image hash', 'Originator Counter', 'execution date-time'],
    },
    outcome,
  ],
  [[0x0013], 'command', { name: 'Read Device Join Details Response', fields: ['response code', deviceLog] }],
  [
    [0x007f],
    { name: 'Set Clock Command', fields: ['validity interval start', 'validity interval end'] },
    { name: 'Set Clock Response', fields: ['Device time', 'Device time status'] },
  ],
  [
    [0x008c],
    { name: 'Restore GPF Device Log Command', fields: [deviceLog] },
    {
      name: 'Restore GPF Device Log Response',
      fields: [{ name: 'outcomes', each: { name: 'outcome', fields: [deviceType, 'response code'] } }],
    },
  ],
  [[0x00b2], { name: 'Backup GPF Device Log Alert', fields: ['Alert Code', 'time', deviceLog] }],
  [
    [0x00ca],
    {
      name: 'Activate Firmware Alert',
      fields: ['Alert Code', 'execution date-time', 'Originator Counter of the Command', outcome],
    },
  ],
  [[0x00cb, 0x0124], updateAlert],
  [
    [0x0100, 0x0101, 0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0109, 0x0125, 0x0126],
    updateCommand,
    updateResponse,
  ],
  [
    [0x0128],
    {
      name: 'Firmware Transfer Alert',
      fields: ['Alert Code', 'time', 'Entity Identifier', 'firmware version', 'transfer response code'],
    },
  ],
  [[0x0129], 'command', { name: 'Read Firmware Version Response', fields: ['firmware version', 'response code'] }],
  [
    [0x012b],
    { name: 'Firmware Activation Alert', fields: ['Alert Code', 'time', 'firmware version', 'response code'] },
  ],
];

const byCode = new Map(
  rows.flatMap(([codes, command, response]) => codes.map((code) => [code, { command, response }])),
);

/** The label of a message's whole DER content. */
export function derLabel(code: number, response: boolean): DerLabel | undefined {
  const row = byCode.get(code);
  return response ? row?.response : row?.command;
}
