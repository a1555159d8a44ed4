/**
 * Fields of ZCL commands in their order, as `label:type`. Types: `u8` to `u48` and `i32` (little endian), `time` (seconds
 * since 2000), `event` (u16), `status`, `octets` (length octet first), `rest`. A group in brackets repeats to the end.
 * Key: cluster, `s`ent or `a`nswered, command. Source: ZigBee Smart Energy Profile.
 */
const head = 'Provider ID:u32 Issuer Event ID:u32';
const calendarHead = `${head} Issuer Calendar ID:u32`;

export const zclLayouts: Readonly<Record<string, string>> = {
  '0700s1': 'Start Time:time Number of Events:u8',
  '0700s11': 'Earliest Start Time:time Minimum Issuer Event ID:u32 Number of Commands:u8 Tariff Type:u8',
  '0700a1': `${head} Start Time:time Duration:u24 Block Period Control:u8 Duration Type:u8 Tariff Type:u8 Tariff Resolution Period:u8`,
  '0700a2': 'Issuer Event ID:u32 Start Time:time Conversion Factor:u32 Trailing Digit:u8',
  '0700a3': 'Issuer Event ID:u32 Start Time:time Calorific Value:u32 Unit:u8 Trailing Digit:u8',
  '0700a4': `${head} Issuer Tariff ID:u32 Start Time:time Tariff Type:u8 Tariff Label:octets Number of Price Tiers:u8 Number of Block Thresholds:u8 Unit of Measure:u8 Currency:u16 Price Trailing Digit:u8 Standing Charge:u32 Tier Block Mode:u8 Block Threshold Multiplier:u24 Block Threshold Divisor:u24`,
  '0700a5': `${head} Start Time:time Issuer Tariff ID:u32 Command Index:u8 Total Commands:u8 Sub Payload Control:u8 [Tier Block ID:u8 Price:u32]`,
  '0700a6': `${head} Start Time:time Issuer Tariff ID:u32 Command Index:u8 Total Commands:u8 Sub Payload Control:u8 Tier and Number of Thresholds:u8 [Block Threshold:u48]`,
  '0700a9': `${head} Start Time:time Duration:u24 Duration Type:u8 Tariff Type:u8`,
  '0702s6': 'Earliest Start Time:time Latest End Time:time Snapshot Offset:u8 Snapshot Cause:u32',
  '0702s7': 'Issuer Event ID:u32 Start Time:time Sample Type:u8 Request Interval:u16 Maximum Samples:u16',
  '0702s8': 'Sample ID:u16 Earliest Sample Time:time Sample Type:u8 Number of Samples:u16',
  '0702s11':
    'Provider ID:u32 Issuer Event ID:u32 Request Time:time Implementation Time:time Proposed Supply Status:u8 Control Bits:u8',
  '0702s13': 'Issuer Event ID:u32 Tamper State:u8 Depletion State:u8 Uncontrolled Flow State:u8 Load Limit State:u8',
  '0702s14':
    'Provider ID:u32 Issuer Event ID:u32 Uncontrolled Flow Threshold:u16 Unit:u8 Multiplier:u16 Divisor:u16 Stabilisation Period:u8 Measurement Period:u16',
  '0702a6':
    'Snapshot ID:u32 Snapshot Time:time Total Snapshots Found:u8 Command Index:u8 Total Commands:u8 Snapshot Cause:u32 Payload Type:u8 Snapshot Payload:rest',
  '0702a7':
    'Sample ID:u16 Sample Start Time:time Sample Type:u8 Request Interval:u16 Number of Samples:u16 [Sample:u24]',
  '0702a12': 'Provider ID:u32 Issuer Event ID:u32 Implementation Time:time Supply Status:u8',
  '0702a13': 'Sample ID:u16',
  '0703a0': 'Message ID:u32 Message Control:u8 Start Time:time Duration:u16 Message:octets [Extended Control:u8]',
  '0705s0': 'Command Date:time Originating Device:u8',
  '0705s2':
    'Issuer Event ID:u32 Debt Label:octets Debt Amount:i32 Recovery Method:u8 Debt Amount Type:u8 Recovery Start Time:time Collection Time:u16 Recovery Frequency:u8 Recovery Amount:i32 Top Up Percentage:u16',
  '0705s3': 'Issuer Event ID:u32 Start Time:time Emergency Credit Limit:u32 Emergency Credit Threshold:u32',
  '0705s4': 'Originating Device:u8 Top Up Code:octets',
  '0705s5': 'Issuer Event ID:u32 Start Time:time Credit Type:u8 Credit Amount:i32',
  '0705s6': 'Provider ID:u32 Issuer Event ID:u32 Implementation Time:time Payment Control:u16 Cut Off Value:i32',
  '0705s7': 'Earliest Start Time:time Latest End Time:time Snapshot Offset:u8 Snapshot Cause:u32',
  '0705s9': 'Low Credit Warning Level:u32',
  '0705s10': 'Latest End Time:time Number of Debts:u8 Debt Type:u8',
  '0705s11':
    'Provider ID:u32 Issuer Event ID:u32 Implementation Time:time Maximum Credit Level:u32 Maximum Credit per Top Up:u32',
  '0705s12': 'Provider ID:u32 Issuer Event ID:u32 Implementation Time:time Overall Debt Cap:i32',
  '0705a1':
    'Snapshot ID:u32 Snapshot Time:time Total Snapshots Found:u8 Command Index:u8 Total Commands:u8 Snapshot Cause:u32 Payload Type:u8 Snapshot Payload:rest',
  '0705a2':
    'Friendly Credit:u8 Friendly Credit Calendar ID:u32 Emergency Credit Limit:u32 Emergency Credit Threshold:u32',
  '0705a3': 'Result Type:u8 Top Up Value:i32 Source of Top Up:u8 Credit Remaining:i32',
  '0705a5': 'Command Index:u8 Total Commands:u8 [Top Up Code:octets Top Up Amount:i32 Top Up Time:time]',
  '0705a6':
    'Command Index:u8 Total Commands:u8 [Collection Time:time Amount Collected:u32 Debt Type:u8 Outstanding Debt:u32]',
  '0707s1': `Provider ID:u32 Issuer Calendar ID:u32 Start Day ID:u8 Number of Days:u8`,
  '0707s2': `Provider ID:u32 Issuer Calendar ID:u32 Start Week ID:u8 Number of Weeks:u8`,
  '0707s3': `Provider ID:u32 Issuer Calendar ID:u32`,
  '0707s4': 'Start Time:time Number of Events:u8 Calendar Type:u8 Provider ID:u32 Issuer Calendar ID:u32',
  '0707a0': `${calendarHead} Start Time:time Calendar Type:u8 Calendar Time Reference:u8 Calendar Name:octets Number of Seasons:u8 Number of Week Profiles:u8 Number of Day Profiles:u8`,
  '0707a1': `${calendarHead} Day ID:u8 Total Schedule Entries:u8 Command Index:u8 Total Commands:u8 Calendar Type:u8 [Start Minute:u16 Price Tier:u8]`,
  '0707a2': `${calendarHead} Week ID:u8 Monday:u8 Tuesday:u8 Wednesday:u8 Thursday:u8 Friday:u8 Saturday:u8 Sunday:u8`,
  '0707a3': `${calendarHead} Command Index:u8 Total Commands:u8 [Season Start Date:u32 Week ID:u8]`,
  '0707a4': `${calendarHead} Start Time:time Calendar Type:u8 Total Special Days:u8 Command Index:u8 Total Commands:u8 [Special Day Date:u32 Day ID:u8]`,
  '0708a0': `${head} Tariff Type:u8 Implementation Time:time Control Map:u32`,
  '0708a1':
    'Current Provider ID:u32 Issuer Event ID:u32 Tariff Type:u8 Proposed Provider ID:u32 Implementation Time:time Control Map:u32 Proposed Provider Name:octets Proposed Provider Contact Details:octets',
  '0708a2': 'Issuer Event ID:u32 Implementation Time:time Duration in Minutes:u16 Password Type:u8 Password:octets',
  '0708a4':
    'Issuer Event ID:u32 Start Time:time Event Configuration:u8 Configuration Control:u8 Number of Events:u8 [Event ID:event]',
  '0708a5': 'Event ID:event',
  '0708a6': 'Issuer Event ID:u32 Implementation Time:time Provider ID:u32 Customer Identification Number:octets',
  '0708s4': 'Command Index:u8 Total Commands:u8 [Event ID:event Event Configuration:u8]',
  '0709s0':
    'Event Control and Log ID:u8 Event ID:event Start Time:time End Time:time Number of Events:u8 Event Offset:u16',
  '0709s1': 'Log ID:u8',
  '0709a1':
    'Total Matching Events:u16 Command Index:u8 Total Commands:u8 Log Payload Control:u8 [Log ID:u8 Event ID:event Event Time:time Event Data:octets]',
  '0709a2': 'Cleared Event Logs:u8',
};
