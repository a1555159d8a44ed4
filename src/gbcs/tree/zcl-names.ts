/**
 * ZCL clusters of GBZ with the commands and attributes that GBCS uses. Source: ZigBee Smart Energy Profile. Commands by
 * direction: `sent` from client to server, `answered` from server to client.
 */
export interface ClusterRow {
  readonly name: string;
  readonly sent: Readonly<Record<number, string>>;
  readonly answered: Readonly<Record<number, string>>;
  readonly attributes: Readonly<Record<number, string>>;
}

export const clusters: ReadonlyMap<number, ClusterRow> = new Map<number, ClusterRow>([
  [
    0x0000,
    {
      name: 'Basic',
      sent: {},
      answered: {},
      attributes: { 3: 'HWVersion', 4: 'ManufacturerName', 5: 'ModelIdentifier' },
    },
  ],
  [
    0x0700,
    {
      name: 'Price',
      sent: { 0: 'GetCurrentPrice', 1: 'GetScheduledPrices', 11: 'GetBillingPeriod' },
      answered: {
        0: 'PublishPrice',
        1: 'PublishBlockPeriod',
        2: 'PublishConversionFactor',
        3: 'PublishCalorificValue',
        4: 'PublishTariffInformation',
        5: 'PublishPriceMatrix',
        6: 'PublishBlockThresholds',
        9: 'PublishBillingPeriod',
      },
      attributes: { 1558: 'Currency', 1559: 'PriceTrailingDigit' },
    },
  ],
  [
    0x0702,
    {
      name: 'Metering',
      sent: {
        6: 'GetSnapshot',
        7: 'StartSampling',
        8: 'GetSampledData',
        11: 'ChangeSupply',
        12: 'LocalChangeSupply',
        13: 'SetSupplyStatus',
        14: 'SetUncontrolledFlowThreshold',
      },
      answered: {
        6: 'PublishSnapshot',
        7: 'GetSampledDataResponse',
        12: 'SupplyStatusResponse',
        13: 'StartSamplingResponse',
      },
      attributes: {
        0: 'CurrentSummationDelivered',
        20: 'SupplyStatus',
        256: 'CurrentTier1SummationDelivered',
        258: 'CurrentTier2SummationDelivered',
        260: 'CurrentTier3SummationDelivered',
        262: 'CurrentTier4SummationDelivered',
        517: 'RemainingBatteryLifeInDays',
        518: 'CurrentMeterID (Firmware Version)',
        768: 'UnitofMeasure',
        769: 'Multiplier',
        770: 'Divisor',
        1543: 'SupplyTamperState',
        1544: 'SupplyDepletionState',
        1792: 'CurrentNoTierBlock1SummationDelivered',
        1793: 'CurrentNoTierBlock2SummationDelivered',
        1794: 'CurrentNoTierBlock3SummationDelivered',
        1795: 'CurrentNoTierBlock4SummationDelivered',
        2560: 'BillToDateDelivered',
      },
    },
  ],
  [0x0703, { name: 'Messaging', sent: {}, answered: { 0: 'DisplayMessage', 1: 'CancelMessage' }, attributes: {} }],
  [
    0x0705,
    {
      name: 'Prepayment',
      sent: {
        0: 'SelectAvailableEmergencyCredit',
        2: 'ChangeDebt',
        3: 'EmergencyCreditSetup',
        4: 'ConsumerTopUp',
        5: 'CreditAdjustment',
        6: 'ChangePaymentMode',
        7: 'GetPrepaySnapshot',
        8: 'GetTopUpLog',
        9: 'SetLowCreditWarningLevel',
        10: 'GetDebtRepaymentLog',
        11: 'SetMaximumCreditLimit',
        12: 'SetOverallDebtCap',
      },
      answered: {
        1: 'PublishPrepaySnapshot',
        2: 'ChangePaymentModeResponse',
        3: 'ConsumerTopUpResponse',
        5: 'PublishTopUpLog',
        6: 'PublishDebtLog',
      },
      attributes: {
        0: 'PaymentControlConfiguration',
        1: 'CreditRemaining',
        2: 'EmergencyCreditRemaining',
        5: 'AccumulatedDebt',
        6: 'OverallDebtCap',
        16: 'EmergencyCreditLimitAllowance',
        17: 'EmergencyCreditThreshold',
        33: 'MaxCreditLimit',
        34: 'MaxCreditPerTopUp',
        49: 'LowCreditWarning',
        64: 'CutOffValue',
        529: 'DebtAmount1',
        534: 'DebtRecoveryFrequency1',
        535: 'DebtRecoveryAmount1',
        545: 'DebtAmount2',
        550: 'DebtRecoveryFrequency2',
        551: 'DebtRecoveryAmount2',
        561: 'DebtAmount3',
        569: 'DebtRecoveryTopUpPercentage3',
      },
    },
  ],
  [
    0x0707,
    {
      name: 'Calendar',
      sent: { 0: 'GetCalendar', 1: 'GetDayProfiles', 2: 'GetWeekProfiles', 3: 'GetSeasons', 4: 'GetSpecialDays' },
      answered: {
        0: 'PublishCalendar',
        1: 'PublishDayProfile',
        2: 'PublishWeekProfile',
        3: 'PublishSeasons',
        4: 'PublishSpecialDays',
      },
      attributes: {},
    },
  ],
  [
    0x0708,
    {
      name: 'Device Management',
      sent: { 4: 'ReportEventConfiguration' },
      answered: {
        0: 'PublishChangeOfTenancy',
        1: 'PublishChangeOfSupplier',
        2: 'RequestNewPasswordResponse',
        4: 'SetEventConfiguration',
        5: 'GetEventConfiguration',
        6: 'UpdateCIN',
      },
      attributes: {},
    },
  ],
  [
    0x0709,
    {
      name: 'Events',
      sent: { 0: 'GetEventLog', 1: 'ClearEventLogRequest' },
      answered: { 0: 'PublishEvent', 1: 'PublishEventLog', 2: 'ClearEventLogResponse' },
      attributes: {},
    },
  ],
]);

/** Commands of the whole profile (frame type 00). */
export const profileCommands: Readonly<Record<number, string>> = {
  0: 'ReadAttributes',
  1: 'ReadAttributesResponse',
  2: 'WriteAttributes',
  4: 'WriteAttributesResponse',
  11: 'DefaultResponse',
};

export const zclStatuses: Readonly<Record<number, string>> = {
  0: 'success',
  1: 'failure (not done)',
  126: 'not authorised',
  128: 'malformed command',
  129: 'unsupported cluster command',
  130: 'unsupported general command',
  133: 'invalid field',
  134: 'unsupported attribute',
  135: 'invalid value',
  136: 'read only',
  139: 'not found',
  192: 'hardware failure',
  193: 'software failure',
};
