import { DuisError } from '../duis-error';
import { choice, maybe } from '../elements/choice';
import { as, sequence, text } from '../elements/element-content';
import type { ElementType } from '../elements/element-type';
import { ElementsLeft } from '../elements/elements-left';
import { one, optional } from '../elements/particle';
import { enabled } from '../text-types/text-type';
import * as groups from './alert-groups';
/** By alert code as four hex digits (`810D`): enable (`true`) or disable. A code left out stays as it is. */
export type AlertSettings = Readonly<Record<string, boolean>>;

/** What a GSME does about one event. */
export interface GasAlertEvent {
  readonly wanAlert: boolean;
  readonly hanAlert: boolean;
  readonly eventLog: boolean;
  readonly alarm: boolean;
}

export interface ElectricitySupplierSettings {
  readonly common?: AlertSettings;
  readonly polyPhase?: AlertSettings;
}

/** The schema takes one of `singlePhase` and `polyPhase`, or neither; never both. */
export interface ElectricityNetworkOperatorSettings {
  readonly common?: AlertSettings;
  readonly phase?:
    | { readonly of: 'singlePhase'; readonly settings: AlertSettings }
    | { readonly of: 'polyPhase'; readonly settings: AlertSettings };
}

export type AlertBehaviour =
  | ({
      readonly group:
        | 'electricitySupplierAlerts'
        | 'electricitySupplierHANAlertSettings'
        | 'electricitySupplierAlarmSettings'
        | 'electricitySupplierLoggingSettings';
    } & ElectricitySupplierSettings)
  | ({
      readonly group: 'electricityNetworkOperatorAlerts' | 'electricityNetworkOperatorLoggingSettings';
    } & ElectricityNetworkOperatorSettings)
  | { readonly group: 'gasSupplierAlerts'; readonly settings: AlertSettings }
  | { readonly group: 'gasSupplierAlertEventSettings'; readonly settings: Readonly<Record<string, GasAlertEvent>> };

/** SR6.22: one group of settings per Request. */
export interface ConfigureAlertBehaviour {
  readonly kind: 'configureAlertBehaviour';
  readonly behaviour: AlertBehaviour;
}

/** A group of settings: one element per alert code, in the order of the group's row. */
function settingsOf<T>(codes: readonly string[], type: ElementType<T>): ElementType<Readonly<Record<string, T>>> {
  const fields = codes.map((code) => [code, optional(`x${code}`, type)] as const);
  return {
    read(element, place) {
      const rest = new ElementsLeft(element, place);
      const read = fields.map(([code, particle]) => [code, particle.read(rest)] as const);
      rest.end();
      return Object.fromEntries(read.flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])));
    },
    write(value, place) {
      for (const code of Object.keys(value)) {
        if (!codes.includes(code)) {
          throw new DuisError({
            where: place.path,
            expected: 'alert codes of this group',
            found: code,
            blame: place.blame,
          });
        }
      }
      return { text: '', children: fields.flatMap(([code, particle]) => particle.write(value[code], place)) };
    },
  };
}

const switches = (codes: readonly string[]) => settingsOf(codes, text(enabled));

const electricitySupplier = sequence<ElectricitySupplierSettings>({
  common: optional('SupplierESMECommon', switches(groups.supplierEsmeCommon)),
  polyPhase: optional('SupplierESMEPolyPhase', switches(groups.supplierEsmePolyPhase)),
});

type Phase = NonNullable<ElectricityNetworkOperatorSettings['phase']>;

const settings = (codes: readonly string[]) =>
  as(
    switches(codes),
    (read) => ({ settings: read }),
    (value) => value.settings,
  );

const electricityNetworkOperator = sequence<ElectricityNetworkOperatorSettings>({
  common: optional('NetworkOperatorESMECommon', switches(groups.networkOperatorEsmeCommon)),
  phase: maybe(
    choice<Phase, 'of'>('of', {
      singlePhase: ['NetworkOperatorESMESinglePhase', settings(groups.networkOperatorEsmeSinglePhase)],
      polyPhase: ['NetworkOperatorESMEPolyPhase', settings(groups.networkOperatorEsmePolyPhase)],
    }),
  ),
});

const gasAlertEvent = sequence<GasAlertEvent>({
  wanAlert: one('WANAlert', text(enabled)),
  hanAlert: one('HANAlert', text(enabled)),
  eventLog: one('EventLog', text(enabled)),
  alarm: one('Alarm', text(enabled)),
});

const gasAlertEvents = as(
  settingsOf(groups.supplierGsmeAlertsEvents, gasAlertEvent),
  (read) => ({ settings: read }),
  (value) => value.settings,
);

export const configureAlertBehaviour = sequence<Omit<ConfigureAlertBehaviour, 'kind'>>({
  behaviour: choice<AlertBehaviour, 'group'>('group', {
    electricitySupplierAlerts: ['ElectricitySupplierAlerts', electricitySupplier],
    electricitySupplierHANAlertSettings: ['ElectricitySupplierHANAlertSettings', electricitySupplier],
    electricitySupplierAlarmSettings: ['ElectricitySupplierAlarmSettings', electricitySupplier],
    electricitySupplierLoggingSettings: ['ElectricitySupplierLoggingSettings', electricitySupplier],
    electricityNetworkOperatorAlerts: ['ElectricityNetworkOperatorAlerts', electricityNetworkOperator],
    electricityNetworkOperatorLoggingSettings: [
      'ElectricityNetworkOperatorLoggingSettings',
      electricityNetworkOperator,
    ],
    gasSupplierAlerts: ['GasSupplierAlerts', settings(groups.supplierGsme)],
    gasSupplierAlertEventSettings: ['GasSupplierAlertEventSettings', gasAlertEvents],
  }),
});
