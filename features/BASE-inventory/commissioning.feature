@judges-dcc
Feature: How a Device comes into the Smart Metering Inventory and into service

  @BASE-SMI-PRE-NOTIFY
  Rule: SR12.2 puts a Device into the SMI as Pending

    Scenario Outline: The <user> pre-notifies a <device> of a Device Model on the list
      Given firmware 01000000 of the <device> is on the Central Products List
      When the <user> pre-notifies the <device> with firmware 01000000
      Then the Request is answered at once with I99
      And the SMI Status of the <device> is Pending

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | PPMID  |

    @negative
    Scenario: The Device Model isn't on the list
      When the Supplier pre-notifies the ESME with firmware 01000000
      Then the Request is refused
      And the SMI holds nothing of the ESME

    @negative
    Scenario: The Device is in the SMI already
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier pre-notifies the ESME with firmware 01000000
      Then the Request is refused
      And the SMI Status of the ESME is Commissioned

  @BASE-SMI-WHITELIST
  Rule: SR8.11 Add makes a Device Whitelisted, told by UpdateHANDeviceLogResult

    @alters-device
    Scenario: The ESME is put into the Device Log of its Communications Hub
      Given a Commissioned CHF that runs firmware 01000000
      And a Pending ESME that runs firmware 01000000
      When the Supplier puts the ESME in the Device Log of the CHF
      Then the Request is answered at once with I99
      And the later Response has code I0
      And the SMI Status of the ESME is Whitelisted
      And the Supplier has got one DCC Alert UpdateHANDeviceLogResult for the CHF
      And the Command has gone to the CHF through the access control broker

    @negative @alters-device
    Scenario: The Communications Hub's Response is lost, and its Alert comes
      Given a Commissioned CHF that runs firmware 01000000
      And a Pending ESME that runs firmware 01000000
      And the next Response of the CHF will be lost
      When the Supplier puts the ESME in the Device Log of the CHF
      Then the later Response has code E21
      And the SMI Status of the ESME is Pending
      And the Supplier has got no DCC Alert UpdateHANDeviceLogResult for the CHF

    @negative @alters-device
    Scenario: A Commissioned ESME stays Commissioned
      Given a Commissioned CHF that runs firmware 01000000
      And a Commissioned ESME that runs firmware 01000000
      When the Supplier puts the ESME in the Device Log of the CHF
      Then the later Response has code I0
      And the SMI Status of the ESME is Commissioned

    @alters-device
    Scenario: The ESME is deleted from the Device Log again
      Given a Commissioned CHF that runs firmware 01000000
      And a Pending ESME that runs firmware 01000000
      When the Supplier puts the ESME in the Device Log of the CHF
      Then the later Response has code I0
      When the Supplier deletes the ESME in the Device Log of the CHF
      Then the later Response has code I0
      And the Supplier has got two DCC Alert UpdateHANDeviceLogResult for the CHF

  @BASE-SMI-COMMISSION
  Rule: A success Response to SR8.1.1 makes a meter Commissioned

    @alters-device
    Scenario Outline: The <user> commissions a <status> <device>
      Given a <status> <device> that runs firmware 01000000
      When the <user> sends SR8.1.1 to the <device>
      Then the later Response has code I0
      And the SMI Status of the <device> is Commissioned

      Examples:
        | user         | status                   | device |
        | Supplier     | InstalledNotCommissioned | ESME   |
        | Supplier     | Whitelisted              | ESME   |
        | Gas Supplier | InstalledNotCommissioned | GSME   |

    @negative @alters-device
    Scenario: The Response is lost
      Given an InstalledNotCommissioned ESME that runs firmware 01000000
      And the next Response of the ESME will be lost
      When the Supplier sends SR8.1.1 to the ESME
      Then the later Response has code E21
      And the SMI Status of the ESME is InstalledNotCommissioned

    @negative @alters-device
    Scenario: SR6.11 sets the clock and commissions nothing
      Given an InstalledNotCommissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.11 to the ESME
      Then the SMI Status of the ESME is InstalledNotCommissioned

  @BASE-SMI-PRE-NOTIFY @BASE-SMI-WHITELIST @BASE-SMI-COMMISSION @BASE-SMI-HISTORY
  Rule: From pre-notification to service, each status is kept with the moment from which it applies

    @alters-device
    Scenario: An ESME is pre-notified, whitelisted and commissioned
      Given a Commissioned CHF that runs firmware 01000000
      And firmware 01000000 of the ESME is on the Central Products List
      When the Supplier pre-notifies the ESME with firmware 01000000
      Then by BASE-SMI-PRE-NOTIFY the SMI Status of the ESME is Pending
      When 60 minutes have passed
      And the Supplier puts the ESME in the Device Log of the CHF
      Then by BASE-SMI-WHITELIST the later Response has code I0
      And by BASE-SMI-WHITELIST the SMI Status of the ESME is Whitelisted
      When 30 minutes have passed
      And the Supplier sends SR8.1.1 to the ESME
      Then by BASE-SMI-COMMISSION the later Response has code I0
      And by BASE-SMI-COMMISSION the SMI Status of the ESME is Commissioned
      And by BASE-SMI-HISTORY the SMI Statuses of the ESME have been "Pending, Whitelisted, Commissioned"
