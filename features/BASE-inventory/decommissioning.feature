@judges-dcc
Feature: How a Device's life in the Smart Metering Inventory ends

  @BASE-SMI-DECOMMISSION
  Rule: SR8.3 makes a Device Decommissioned

    @alters-device
    Scenario Outline: A <status> <device> is decommissioned
      Given a <status> <device> that runs firmware 01000000
      When the <user> decommissions the <device>
      Then the Request is answered at once with I99
      And the SMI Status of the <device> is Decommissioned

      Examples:
        | status       | device | user         |
        | Commissioned | ESME   | Supplier     |
        | Suspended    | ESME   | Supplier     |
        | Commissioned | GSME   | Gas Supplier |
        | Commissioned | PPMID  | Supplier     |

    @alters-device
    Scenario: What belongs to a meter ends with it
      Given a Commissioned ESME that runs firmware 01000000
      And a Commissioned PPMID that runs firmware 01000000
      And the PPMID belongs to the ESME
      When the Supplier decommissions the ESME
      Then the SMI Status of the PPMID is Decommissioned

    @alters-device
    Scenario: A Gas Proxy Function ends with its hub
      Given a Commissioned CHF that runs firmware 01000000
      And the GPF is in the SMI without firmware of its own
      When the Supplier decommissions the CHF
      Then the SMI Status of the CHF is Decommissioned
      And the SMI Status of the GPF is Decommissioned

    @negative @alters-device
    Scenario: What belongs to nobody stays
      Given a Commissioned ESME that runs firmware 01000000
      And a Commissioned PPMID that runs firmware 01000000
      When the Supplier decommissions the ESME
      Then the SMI Status of the PPMID is Commissioned

    @negative @alters-device
    Scenario: A Network Operator decommissions nothing
      Given a Commissioned ESME that runs firmware 01000000
      When the Network Operator decommissions the ESME
      Then the Request is refused
      And the SMI Status of the ESME is Commissioned

    @negative @alters-device
    Scenario: Firmware that comes back to the list brings no Decommissioned Device back
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the Supplier decommissions the ESME
      When firmware 01000000 of the ESME is on the Central Products List
      Then the SMI Status of the ESME is Decommissioned

  @BASE-SMI-PENDING-EXPIRY
  Rule: After how long a Device that stays Pending is removed is not in the sources read

    Scenario: The DCC's housekeeping removes a Pending ESME
      Given a Pending ESME that runs firmware 01000000
      When the ESME goes through "housekept"
      Then the SMI holds nothing of the ESME
