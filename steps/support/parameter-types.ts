import { defineParameterType } from '@cucumber/cucumber';
import { deviceTypes, firmwareVersion, smiStatuses, srv } from '../../src/terms';

defineParameterType({ name: 'device', regexp: new RegExp(deviceTypes.join('|')), transformer: (name: string) => name });
defineParameterType({
  name: 'user',
  regexp: /Supplier|Network Operator|Other Supplier|Other User/,
  transformer: (name: string) => name,
});
defineParameterType({ name: 'sr', regexp: /SR\d+(?:\.\d+){1,2}/, transformer: (text: string) => srv(text.slice(2)) });
defineParameterType({ name: 'firmware', regexp: /[0-9A-F]{8}/, transformer: firmwareVersion });
defineParameterType({
  name: 'status',
  regexp: new RegExp(smiStatuses.join('|')),
  transformer: (text: string) => smiStatuses.find((status) => status === text),
});
defineParameterType({ name: 'code', regexp: /[IEW]\d+/, transformer: (code: string) => code });
defineParameterType({
  name: 'count',
  regexp: /no|one|two/,
  transformer: (word: string) => ['no', 'one', 'two'].indexOf(word),
});
defineParameterType({
  name: 'statusEvent',
  regexp: /DeviceSuspended|DeviceRestored/,
  transformer: (word: string) => (word === 'DeviceSuspended' ? 'deviceSuspended' : 'deviceRestored'),
});
/** Which requirement a check cites; a scenario of one requirement needn't say. */
defineParameterType({
  name: 'by',
  regexp: /(?:by [A-Z0-9.-]+ )?/,
  transformer: (text: string) => text.replace(/^by | $/g, ''),
});
