import type { AlertBehaviour, AlertSettings, GasAlertEvent } from '../../../duis';
import {
  type EventGroup,
  ecs25a,
  ecs25a1,
  ecs25a2,
  ecs25a3,
  ecs25b,
  ecs25b3,
  gcs20,
  type InstructionResult,
  type SetEventBehaviours,
  type UseCase,
} from '../../../gbcs';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

type Group = AlertBehaviour['group'];

const numberOf = (code: string): number => Number.parseInt(code, 16);

/** The alerts named in a group: the mask; those switched on among them: the new values. */
function bitsOf(behaviour: AlertBehaviour): SetEventBehaviours {
  const named = Object.entries(settingsOf(behaviour));
  return {
    change: named.map(([code]) => numberOf(code)),
    enable: named.filter(([, on]) => on).map(([code]) => numberOf(code)),
  };
}

function settingsOf(behaviour: AlertBehaviour): AlertSettings {
  if ('settings' in behaviour) {
    return {};
  }
  const phases = 'phase' in behaviour ? behaviour.phase?.settings : undefined;
  return { ...behaviour.common, ...('polyPhase' in behaviour ? behaviour.polyPhase : {}), ...phases };
}

function electricity(group: Group, useCase: UseCase<SetEventBehaviours, InstructionResult>): UseCaseDesk {
  return {
    useCase: useCase.name,
    code: useCase.code,
    takes: ({ body }) => body.kind === 'configureAlertBehaviour' && body.behaviour.group === group,
    command: (request, counter) =>
      useCase.command.encode(bitsOf(bodyOf(request, 'configureAlertBehaviour').behaviour), counter),
    succeeded: ({ header, content }) => useCase.response.decode(content, header.originatorCounter).result === 0,
  };
}

/** Configuration octet of a GSME's event: its log, then one bit each for alert to the WAN, to the HAN, and alarm. */
const octet = { eventLog: 0x03, wanAlert: 0x08, hanAlert: 0x10, alarm: 0x40 } as const;

function configurationOf(event: GasAlertEvent): number {
  return (
    (event.eventLog ? octet.eventLog : 0) |
    (event.wanAlert ? octet.wanAlert : 0) |
    (event.hanAlert ? octet.hanAlert : 0) |
    (event.alarm ? octet.alarm : 0)
  );
}

/** Events that get the same configuration go into one group. */
function gasGroups(behaviour: AlertBehaviour, issuerEventId: number): readonly EventGroup[] {
  if (!('settings' in behaviour)) {
    return [];
  }
  const events = new Map<number, number[]>();
  const settings = Object.entries<boolean | GasAlertEvent>(behaviour.settings);
  for (const [code, setting] of settings.sort(([a], [b]) => numberOf(a) - numberOf(b))) {
    const configuration = typeof setting === 'boolean' ? (setting ? octet.wanAlert : 0) : configurationOf(setting);
    events.set(configuration, [...(events.get(configuration) ?? []), numberOf(code)]);
  }
  return [...events].map(([configuration, list]) => ({ issuerEventId, start: 'now', configuration, events: list }));
}

const gas: UseCaseDesk = {
  useCase: gcs20.name,
  code: gcs20.code,
  takes: ({ body }) => body.kind === 'configureAlertBehaviour' && 'settings' in body.behaviour,
  command: (request, counter) => {
    const { behaviour } = bodyOf(request, 'configureAlertBehaviour');
    // The issuer's event id has only to rise: the low half of the counter does.
    return gcs20.command.encode(gasGroups(behaviour, Number(counter & 0xffff_ffffn)), counter);
  },
  succeeded: ({ header, content }) =>
    gcs20.response.decode(content, header.originatorCounter).every(({ status }) => status === 0),
};

/** SR6.22 by Device Type and group of settings. */
export const setEventBehavioursDesks = [
  electricity('electricitySupplierAlerts', ecs25a),
  electricity('electricitySupplierHANAlertSettings', ecs25a1),
  electricity('electricitySupplierAlarmSettings', ecs25a2),
  electricity('electricitySupplierLoggingSettings', ecs25a3),
  electricity('electricityNetworkOperatorAlerts', ecs25b),
  electricity('electricityNetworkOperatorLoggingSettings', ecs25b3),
  gas,
];
