import { type Row, row } from '../row';
import { duisSchema, responseCodeList } from '../sources/sources';
import type { ResponseCodeRow, SchemaVersion } from '../values';

type Name = readonly [name: string, meaning?: string];

/** Names and meanings that a transcription of the interface gives; no other code's meaning is in the sources read. */
const names: Readonly<Record<string, Name>> = {
  I0: ['Success', 'Request has had a successful outcome'],
  I99: [
    'Acknowledgement',
    'Request received for sending to Device accepted and passed access control; or success of a Non-Device Service Request with no specific XML data in its Service Response',
  ],
  E1: [
    'Failed Authorisation - Invalid User / User Role',
    'User / User Role combination is not a valid SEC Party / User Role',
  ],
  E2: [
    'Failed Authorisation - Invalid User Role / Service Reference',
    'User Role not permitted to send Service Reference',
  ],
  E3: ['Failed Authorisation - Invalid User Status', 'User Status not permitted to send Service Reference'],
  E4: [
    'Failed Authorisation - Invalid User / User Role for Device',
    'User Role not authorised for Device and required date and time',
  ],
  E5: ['Failed Authorisation - Invalid Device Status', 'Device SMI Status incompatible with Service Reference'],
  E11: [
    'Failed Validation - Invalid Service Request / Device Type combination',
    'Service Reference not compatible with the specified Device',
  ],
  E12: [
    'Failed Validation - Invalid Request / Command Variant combination',
    'Command Variant not applicable to the Request type',
  ],
  E13: [
    'Failed Validation - Invalid Request Type for URL',
    'Request Type not valid for the URL, e.g. a Non-Device Service Request sent to the Transform URL',
  ],
  E17: [
    'Failed Authorisation - Service Request or Signed Pre-Command not available for Local Command Services',
    'User Role / Device status combination does not permit return of Command for local delivery',
  ],
  E19: ["Failed Authorisation - Device doesn't exist", 'Device ID invalid'],
  E20: [
    'Communications Failure - Unable to Communicate with Device',
    'DCC Systems cannot establish communications with Device',
  ],
  E21: [
    'Communications Failure - No Response Received from Device',
    'No Response received from Device for an On Demand or Future Dated Command',
  ],
  E30: ['Time-out - Future Dated Command'],
};

/** Codes by the first of the compared schema versions that lists them. */
const codes: Readonly<Record<SchemaVersion, string>> = {
  '5.0': `
    I0 I99 E1 E2 E3 E4 E5 E11 E12 E13 E17 E19 E20 E21 E30 E31 E40 E41 E42 E43 E44 E45 E46 E47 E48 E49
    E50 E51 E52 E53 E54 E55 E56 E57 E58 E59 E60 E61 E62 E63 E64 E100 E1000 E1001 E1003 E1004 E1006 E1007
    E1008 E1010 E1011 E010101 E010102 E010201 E030301 E030302 E040101 E041701 E050101 E050102 E050103
    E050105 E050107 E050108 E050109 E050110 E050201 E050202 W050201 E050301 E050302 W050301 E060501
    E060502 E060701 E060801 E060802 E060803 E061301 E061304 E061305 E061501 E061504 E061505 E061506
    E061507 E061508 E061509 E061801 E061802 E061803 E062101 E062102 E062103 E062105 E062201 E062202
    E062203 E062301 E062302 E062303 E062304 E062401 E062402 E062403 E062801 E062802 E062803 E080201
    E080202 E080301 E080302 E080405 E080406 E080407 E080408 E080409 E080410 E080411 E080412 E080413
    E080414 E080415 E080501 E080502 E080503 E080601 E080602 E080604 E080606 E080607 E080702 E080721
    E080722 E080723 E080801 E080821 E080822 E080901 E080902 E080903 E081101 E081102 E081104 E081105
    E081106 E081107 E081108 E081109 E081110 E081111 E081202 E081204 E081205 E081221 E081222 E081223
    E081301 E081302 E081303 E081401 E081402 E081405 W081401 E110101 E110102 E110103 E110105 W110101
    E110401 E110402 E110403 E110405 W110401 E120101 E120102 E120201 E120203 E120204 E120207
  `,
  '5.1': 'E65 E66 E67 E68 E69 E70 E71 E062305 E062306',
  '5.3a': 'E050111 E050112 E110106 E120103',
  '5.4': 'E081406',
};

export function responseCodeRows(): readonly Row<ResponseCodeRow>[] {
  return (Object.keys(codes) as SchemaVersion[]).flatMap((firstSchema) =>
    codes[firstSchema]
      .trim()
      .split(/\s+/)
      .map((code) => {
        const [name, meaning] = names[code] ?? [];
        const value: ResponseCodeRow = {
          ...(name === undefined ? {} : { name }),
          ...(meaning === undefined ? {} : { meaning }),
          firstSchema,
        };
        return name === undefined
          ? row(`code/${code}`, value, 'stated', duisSchema, 'the code is stated; its meaning was not found')
          : row(`code/${code}`, value, 'stated', [responseCodeList, duisSchema]);
      }),
  );
}
