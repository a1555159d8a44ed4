@judges-dcc
Feature: What a Service User may set in the Smart Metering Inventory

  @BASE-SMI-8.4
  Rule: SR8.4 sets Pending or InstalledNotCommissioned; of a hub Commissioned, Withdrawn or InstalledNotCommissioned

    Scenario Outline: A <before> <device> is set to <status>
      Given a <before> <device> that runs firmware 01000000
      When the Supplier sets the <device> to <status> in the SMI
      Then the Request is answered at once with I99
      And the SMI Status of the <device> is <status>

      Examples:
        | device | before                   | status                   |
        | ESME   | Whitelisted              | InstalledNotCommissioned |
        | ESME   | InstalledNotCommissioned | Pending                  |
        | PPMID  | Pending                  | InstalledNotCommissioned |
        | CHF    | InstalledNotCommissioned | Commissioned             |
        | CHF    | Commissioned             | Withdrawn                |
        | CHF    | Pending                  | InstalledNotCommissioned |

    @negative
    Scenario Outline: A <device> isn't set to <status>, which is for others
      Given an InstalledNotCommissioned <device> that runs firmware 01000000
      When the Supplier sets the <device> to <status> in the SMI
      Then the Request is refused
      And the SMI Status of the <device> is InstalledNotCommissioned

      Examples:
        | device | status       |
        | ESME   | Commissioned |
        | ESME   | Withdrawn    |
        | CHF    | Pending      |

  @BASE-SMI-8.4-NEVER
  Rule: SR8.4 never sets Suspended, Recovery, Recovered, Whitelisted or Decommissioned

    @negative
    Scenario Outline: A Service User tries to set a <device> to <status>
      Given a Commissioned <device> that runs firmware 01000000
      When the Supplier sets the <device> to <status> in the SMI
      Then the Request is refused
      And the SMI Status of the <device> is Commissioned

      Examples:
        | device | status         |
        | ESME   | Suspended      |
        | ESME   | Recovery       |
        | ESME   | Recovered      |
        | ESME   | Whitelisted    |
        | ESME   | Decommissioned |
        | CHF    | Suspended      |
        | CHF    | Recovery       |
        | CHF    | Recovered      |
        | CHF    | Whitelisted    |
        | CHF    | Decommissioned |
