import type { Delivery, Flaw, Listing, RequestDetails } from '../../src/scenario';
import { firmwareVersion, type SmiStatus, srv } from '../../src/terms';
import { defineParameterType } from './define';
import type { CommandVariant } from './step-parameters';

/** A text that is one of the words of a union, by the pattern that it matched. */
const as = <T>(text: string): T => text as T;

/** A Device by its Device Type, for the one that the run is about; a number behind it makes it a name: ESME 2. */
defineParameterType({
  name: 'device',
  regexp: /(?:ESME|GSME|CHF|GPF|PPMID|HCALCS|IHD|CAD)(?: [2-9])?/,
  transformer: (name: string) => name,
});
defineParameterType({
  name: 'user',
  regexp:
    /Gas Supplier|Other Supplier|Export Supplier|Supplier Agent|Supplier|Network Operator|Gas Transporter|Other User|Unknown Party/,
  transformer: (name: string) => name,
});
defineParameterType({ name: 'sr', regexp: /SR\d+(?:\.\d+){1,2}/, transformer: (text: string) => srv(text.slice(2)) });
defineParameterType({ name: 'firmware', regexp: /[0-9A-F]{8}/, transformer: firmwareVersion });
defineParameterType({
  name: 'status',
  regexp:
    /Pending|Whitelisted|InstalledNotCommissioned|Commissioned|Decommissioned|Withdrawn|Suspended|Recovery|Recovered/,
  transformer: as<SmiStatus>,
});
/** How firmware stands on the Central Products List; nothing said is Active. */
defineParameterType({
  name: 'listing',
  regexp: /(?: as (?:Active|Cancelled|Expired|Withdrawn)| for another Device Model| but held back from the DSP)?/,
  transformer: (text: string) => as<Listing>(text === '' ? 'Active' : text.replace(/^ (?:as |but )?/, '')),
});
defineParameterType({ name: 'alertCode', regexp: /[0-9A-F]{4}/, transformer: (code: string) => code });
/** Where a Command is to go; nothing said is to the Device. */
defineParameterType({
  name: 'delivery',
  regexp: /(?: for local delivery only| for local delivery too)?/,
  transformer: (text: string) => as<Delivery>(text === '' ? 'to the Device' : text.trim()),
});
/** When a Device or the DSP is to act, in minutes from now; nothing said is at once. */
defineParameterType({
  name: 'later',
  regexp: /(?:, to be executed in \d+ minutes?)?/,
  transformer: (text: string) => (text === '' ? undefined : Number(/\d+/.exec(text)?.[0])),
});
defineParameterType({ name: 'code', regexp: /[IEW]\d+/, transformer: (code: string) => code });
defineParameterType({
  name: 'count',
  regexp: /no|one|two/,
  transformer: (word: string) => ['no', 'one', 'two'].indexOf(word),
});
/** The payload of a DCC Alert, by the name of its element. */
defineParameterType({
  name: 'dccAlert',
  regexp: /DeviceSuspended|DeviceRestored|UpdateHANDeviceLogResult|CSPFirmwareDeliveryStatus/,
  transformer: (name: string) => name,
});
defineParameterType({
  name: 'way',
  regexp: /directly|through the access control broker/,
  transformer: (way: string) => way,
});
defineParameterType({ name: 'onOff', regexp: /on|off/, transformer: as<'on' | 'off'> });
defineParameterType({
  name: 'log',
  regexp: /Security|Power Event|Event/,
  transformer: (name: string) => as<NonNullable<RequestDetails['log']>>(name.replace(' ', '')),
});
/** How far back a log is read, in minutes; nothing said is a day. */
defineParameterType({
  name: 'span',
  regexp: /(?:, of the last \d+ minutes)?/,
  transformer: (text: string) => (text === '' ? undefined : Number(/\d+/.exec(text)?.[0])),
});
/** Gas, in whole litres. */
defineParameterType({
  name: 'volume',
  regexp: /\d+(?:\.\d{1,3})? m³/,
  transformer: (text: string) => Math.round(Number.parseFloat(text) * 1000),
});
defineParameterType({
  name: 'logChange',
  regexp: /puts|deletes/,
  transformer: (word: string) => (word === 'puts' ? 'Add' : 'Remove'),
});
/** What is wrong with a Command of the bench's own making; nothing said is nothing. */
defineParameterType({
  name: 'flaw',
  regexp:
    /(?:, with a wrong (?:MAC|signature)|, with the counter that was kept back|, meant for another Device|, as a Response|, cut short by an octet|, with an octet too many|, under the Message Code of a read)?/,
  transformer: (text: string) => (text === '' ? undefined : as<Flaw>(text.replace(/^, (?:with (?:an?|the) )?/, ''))),
});
defineParameterType({ name: 'protection', regexp: /a MAC|a signature/, transformer: as<'a MAC' | 'a signature'> });
/** What a synchronous Response carries. */
defineParameterType({
  name: 'payload',
  regexp: /a Command for local delivery|a Pre-Command/,
  transformer: (text: string) => (text === 'a Pre-Command' ? 'preCommand' : 'localCommand'),
});
defineParameterType({
  name: 'commandVariant',
  regexp: /[1-8]/,
  transformer: (digit: string) => Number(digit) as CommandVariant,
});
/** A web service of the DCC User Interface. */
defineParameterType({
  name: 'service',
  regexp: /send|transform|non-device/,
  transformer: as<'send' | 'transform' | 'non-device'>,
});
/** A day, as in 4 November 2021. */
defineParameterType({
  name: 'day',
  regexp: /\d{1,2} [A-Z][a-z]+ \d{4}/,
  transformer: (text: string) => new Date(`${text} UTC`).toISOString().slice(0, 10),
});
/** Which requirement a check cites; a scenario of one requirement needn't say. */
defineParameterType({
  name: 'by',
  regexp: /(?:by [A-Z0-9.-]+ )?/,
  transformer: (text: string) => text.replace(/^by | $/g, ''),
});
