import { type Row, row } from '../row';
import { aclara1400, aclara1430, partOf, readFrom } from '../sources/sources';
import type { EventBehaviourRow } from '../values';

/**
 * Rows of GBCS Table 16.2 "Event and Alert Codes" as one manufacturer prints his meters' shipped settings; that they are the
 * table's defaults is our reading. Columns: criticality (C, NC, - not printed), mandated, WAN alert type (- none), marks (H HAN
 * alert, S security log, E event log, P power event log, A ALCS log, s sensitive data, ! always on; ? after a mark: not printed),
 * remote party, manual and page.
 */
type Line = readonly [
  code: string,
  criticality: 'C' | 'NC' | '-',
  mandated: string,
  wanAlertType: 1 | 2 | '-',
  marks: string,
  remoteParty: string,
  page: string,
];

const lines: readonly Line[] = [
  ['8006', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1430B:100'],
  ['8007', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8008', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8009', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8010', 'NC', 'Enable or Disable', 1, 'P', 'Network Operator', '1400:105'],
  ['8014', 'NC', 'Enable or Disable', 1, 'P', 'Network Operator', '1400:105'],
  ['8015', 'NC', 'Enable or Disable', 1, 'P', 'Network Operator', '1400:105'],
  ['8016', 'NC', 'Enable or Disable', 1, 'P', 'Network Operator', '1430B:109'],
  ['8020', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1430B:100'],
  ['8085', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1400:103'],
  ['8086', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8087', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8088', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8089', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1400:103'],
  ['808D', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1400:103'],
  ['8091', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1400:103'],
  ['8095', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1400:104'],
  ['8097', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8098', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['8099', 'NC', 'Mandated', 1, 'P', 'Network Operator', '1400:104'],
  ['809A', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['809B', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['809C', 'NC', 'Placeholder (polyphase; 8009 printed Mandated)', 1, 'P', 'Network Operator', '1430B:100,105,107'],
  ['810D', 'NC', 'Mandated', 1, 'H', 'Supplier', '1430B:100'],
  ['810E', 'NC', 'Mandated', 1, '', 'Supplier', '1430B:100'],
  ['8119', 'NC', 'Mandated', 1, 'H', 'Supplier', '1430B:100'],
  ['811A', 'NC', 'Mandated', 1, 'As?!?', 'Supplier', '1430B:100'],
  ['8145', '-', 'Mandated', '-', 'Es?!?', '', '1400:101'],
  ['8168', 'NC', 'Mandated', '-', '!', '', '1400:103'],
  ['8183', 'NC', 'Mandated', 1, 'E', 'Supplier', '1400:103'],
  ['81A0', 'NC', 'Enable', 2, 'E', 'Supplier', '1430B:109'],
  ['81A2', '-', 'Enable or Disable', 1, 's?!?', '', '1400:104'],
  ['81A3', '-', 'Enable or Disable', 1, 's?!?', '', '1400:104'],
  ['81A4', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81A5', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81A6', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81A7', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81A8', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81A9', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81AA', 'NC', 'Enable or Disable', 1, 'HE', 'Supplier', '1400:104'],
  ['81AB', 'NC', 'Enable or Disable', 1, 'HE', 'Supplier', '1400:104'],
  ['81AC', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81AD', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:104'],
  ['81AE', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['81B2', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['81B3', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['81B8', 'NC', 'Enable or Disable', 1, 'P', 'Supplier', '1400:105'],
  ['81B9', 'NC', 'Enable or Disable', 1, '', 'Supplier', '1400:105'],
  ['81BA', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['81BB', 'NC', 'Enable or Disable', 1, 'P', 'Supplier', '1400:105'],
  ['81BC', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['81BE', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['81C1', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['81C4', 'NC', 'Enable or Disable', 1, 'HE', 'Supplier', '1400:105'],
  ['81C5', 'NC', 'Enable or Disable', 1, 'E', 'Supplier', '1400:105'],
  ['8F0A', 'C', 'Mandated', 2, 's!', 'Supplier', '1430B:100'],
  ['8F0C', 'C', 'Mandated', 1, 'S!', 'Supplier', '1430B:100'],
  ['8F0F', 'C', 'Mandated', 1, '!', 'Supplier', '1430B:100'],
  ['8F1B', 'C', 'Mandated', 1, 'S!', 'Supplier / WAN Provider', '1400:104'],
  ['8F1C', 'C', 'Mandated', 2, 'S!', 'Supplier', '1430B:100'],
  ['8F1E', 'C', 'Mandated', 1, 'S!', 'WAN Provider, Access Control Broker, or Supplier', '1430B:100'],
  ['8F34', 'C', 'Mandated', 1, 'H!', 'Supplier and Network Operator', '1400:101'],
  ['8F35', 'C', 'Mandated', 2, 'P!', 'Network Operator', '1400:101'],
  ['8F36', 'C', 'Mandated', 2, 'P!', 'Network Operator', '1400:101'],
  ['8F3D', 'C', 'Mandated', 1, '!', 'WAN Provider, Access Control Broker, or Supplier', '1400:101'],
  ['8F3E', 'C', 'Mandated', 1, 'S!', 'WAN Provider, Access Control Broker, or Supplier', '1400:101'],
  ['8F3F', 'C', 'Mandated', 1, 'S!', 'WAN Provider, Access Control Broker, or Supplier', '1400:101'],
  ['8F43', '-', 'Mandated', '-', 'Ss?!?', '', '1400:101'],
  ['8F47', '-', 'Mandated', '-', 'Ss?!?', '', '1400:101'],
  ['8F48', '-', 'Mandated', '-', 'Ss?!?', '', '1400:101'],
  ['8F49', '-', 'Mandated', '-', 'Ss?!?', '', '1400:101'],
  ['8F4A', '-', 'Mandated', '-', 'Ss?!?', '', '1400:101'],
  ['8F4B', '-', 'Mandated', '-', 'Ss?!?', '', '1400:101'],
  ['8F4C', '-', 'Mandated', '-', 'Ss?!?', '', '1400:101'],
  ['8F57', '-', 'Enable', '-', 'Ps?!?', '', '1430B:109'],
  ['8F66', 'C', 'Mandated', 2, '!', 'Supplier or WAN Provider', '1400:103'],
  ['8F67', 'C', 'Mandated', 2, '!', 'Supplier or WAN Provider', '1400:103'],
  ['8F69', 'C', 'Mandated', 1, '!', 'Supplier', '1400:103'],
  ['8F70', 'C', 'Mandated', '-', 'S!', 'Supplier', '1400:103'],
  ['8F72', 'C', 'Mandated', 2, 'S!', 'Supplier', '1400:103'],
  ['8F74', 'C', 'Mandated', 1, 'S!', 'Supplier or Supplier and Network Operator', '1400:103'],
  ['8F75', 'C', 'Mandated', 1, 'S!', 'WAN Provider or Supplier and Network Operator', '1400:103'],
  ['8F76', 'C', 'Mandated', 1, 'S!', 'Supplier and Network Operator', '1400:103'],
  ['8F78', 'C', 'Mandated', 1, 'S!', 'Access Control Broker, WAN Provider, Network Operator, or Supplier', '1400:103'],
  ['8F83', 'C', 'Enable', 1, '!', 'Supplier', '1430B:109'],
];

function marked(marks: string, mark: string): boolean | undefined {
  const at = marks.indexOf(mark);
  return at >= 0 && marks[at + 1] === '?' ? undefined : at >= 0;
}

export function eventBehaviourRows(): readonly Row<EventBehaviourRow>[] {
  return lines.map(([code, criticality, mandated, wanAlertType, marks, remoteParty, page]) => {
    const alcsEventLog = marked(marks, 'A');
    const sensitive = marked(marks, 's');
    const alwaysOn = marked(marks, '!');
    const value: EventBehaviourRow = {
      ...(criticality === '-' ? {} : { critical: criticality === 'C' }),
      mandated,
      wanAlert: wanAlertType !== '-',
      ...(wanAlertType === '-' ? {} : { wanAlertType }),
      hanAlert: marked(marks, 'H') === true,
      securityLog: marked(marks, 'S') === true,
      eventLog: marked(marks, 'E') === true,
      powerEventLog: marked(marks, 'P') === true,
      ...(alcsEventLog === undefined ? {} : { alcsEventLog }),
      ...(sensitive === undefined ? {} : { sensitive }),
      ...(alwaysOn === undefined ? {} : { alwaysOn }),
      ...(remoteParty === '' ? {} : { remoteParty }),
    };
    const [manual, pages] = page.split(':');
    const source = partOf(manual === '1400' ? aclara1400 : aclara1430, `page ${pages}`);
    return row(`table-16.2/${code}`, value, 'inferred', readFrom(source));
  });
}
