/** COSEM interface classes with their attributes and methods. Source: DLMS UA Blue Book; class 9000 is GBCS's own. */
export interface CosemClassRow {
  readonly name: string;
  /** By attribute number, from 2 (1 is the logical name everywhere). */
  readonly attributes: readonly string[];
  /** By method number, from 1. */
  readonly methods: readonly string[];
}

export const cosemClasses: ReadonlyMap<number, CosemClassRow> = new Map<number, CosemClassRow>([
  [1, { name: 'Data', attributes: ['value'], methods: [] }],
  [3, { name: 'Register', attributes: ['value', 'scaler_unit'], methods: ['reset'] }],
  [
    4,
    { name: 'Extended register', attributes: ['value', 'scaler_unit', 'status', 'capture_time'], methods: ['reset'] },
  ],
  [
    5,
    {
      name: 'Demand register',
      attributes: ['current_average_value', 'last_average_value', 'scaler_unit', 'status', 'capture_time'],
      methods: ['reset', 'next_period'],
    },
  ],
  [
    7,
    {
      name: 'Profile generic',
      attributes: ['buffer', 'capture_objects', 'capture_period', 'sort_method', 'sort_object', 'entries_in_use'],
      methods: ['reset', 'capture'],
    },
  ],
  [
    8,
    {
      name: 'Clock',
      attributes: [
        'time',
        'time_zone',
        'status',
        'daylight_savings_begin',
        'daylight_savings_end',
        'daylight_savings_deviation',
        'daylight_savings_enabled',
        'clock_base',
      ],
      methods: [
        'adjust_to_quarter',
        'adjust_to_measuring_period',
        'adjust_to_minute',
        'adjust_to_preset_time',
        'preset_adjusting_time',
        'shift_time',
      ],
    },
  ],
  [9, { name: 'Script table', attributes: ['scripts'], methods: ['execute'] }],
  [10, { name: 'Schedule', attributes: ['entries'], methods: ['enable/disable', 'insert', 'delete'] }],
  [11, { name: 'Special days table', attributes: ['entries'], methods: ['insert', 'delete'] }],
  [
    20,
    {
      name: 'Activity calendar',
      attributes: [
        'calendar_name_active',
        'season_profile_active',
        'week_profile_table_active',
        'day_profile_table_active',
        'calendar_name_passive',
        'season_profile_passive',
        'week_profile_table_passive',
        'day_profile_table_passive',
        'activate_passive_calendar_time',
      ],
      methods: ['activate_passive_calendar'],
    },
  ],
  [21, { name: 'Register monitor', attributes: ['thresholds', 'monitored_value', 'actions'], methods: [] }],
  [22, { name: 'Single action schedule', attributes: ['executed_script', 'type', 'execution_time'], methods: [] }],
  [
    30,
    {
      name: 'Data protection',
      attributes: ['protection_buffer', 'protection_object_list', 'protection_parameters_get'],
      methods: ['get_protected_attributes', 'set_protected_attributes', 'invoke_protected_method'],
    },
  ],
  [
    70,
    {
      name: 'Disconnect control',
      attributes: ['output_state', 'control_state', 'control_mode'],
      methods: ['remote_disconnect', 'remote_reconnect'],
    },
  ],
  [
    71,
    {
      name: 'Limiter',
      attributes: [
        'monitored_value',
        'threshold_active',
        'threshold_normal',
        'threshold_emergency',
        'min_over_threshold_duration',
        'min_under_threshold_duration',
      ],
      methods: [],
    },
  ],
  [
    104,
    {
      name: 'ZigBee network control',
      attributes: ['enable_disable_joining', 'join_timeout', 'active_devices'],
      methods: ['register_device', 'unregister_device', 'unregister_all_devices', 'backup_PAN', 'restore_PAN'],
    },
  ],
  [
    111,
    {
      name: 'Account',
      attributes: [
        'account_mode_and_status',
        'current_credit_in_use',
        'current_credit_status',
        'available_credit',
        'amount_to_clear',
        'clearance_threshold',
        'aggregated_debt',
        'credit_reference_list',
        'charge_reference_list',
        'credit_charge_configuration',
        'token_gateway_configuration',
        'account_activation_time',
        'account_closure_time',
        'currency',
        'low_credit_threshold',
        'next_credit_available_threshold',
        'max_provision',
        'max_provision_period',
      ],
      methods: ['activate_account', 'close_account', 'reset_account'],
    },
  ],
  [
    112,
    {
      name: 'Credit',
      attributes: [
        'current_credit_amount',
        'credit_type',
        'priority',
        'warning_threshold',
        'limit',
        'credit_configuration',
        'credit_status',
        'preset_credit_amount',
        'credit_available_threshold',
        'period',
      ],
      methods: ['update_amount', 'set_amount_to_value', 'invoke_credit'],
    },
  ],
  [
    113,
    {
      name: 'Charge',
      attributes: [
        'total_amount_paid',
        'charge_type',
        'priority',
        'unit_charge_active',
        'unit_charge_passive',
        'unit_charge_activation_time',
        'period',
        'charge_configuration',
        'last_collection_time',
        'last_collection_amount',
        'total_amount_remaining',
        'proportion',
      ],
      methods: [
        'update_unit_charge',
        'activate_passive_unit_charge',
        'collect',
        'update_total_amount_remaining',
        'set_total_amount_remaining',
      ],
    },
  ],
  [115, { name: 'Token gateway', attributes: ['token', 'token_time'], methods: ['enter'] }],
  [
    9000,
    {
      name: 'Extended data',
      attributes: [
        'value_active',
        'scaler_unit_active',
        'value_passive',
        'scaler_unit_passive',
        'activate_passive_value_time',
      ],
      methods: ['reset', 'activate_passive_value'],
    },
  ],
]);
