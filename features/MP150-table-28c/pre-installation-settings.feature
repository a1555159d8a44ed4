@MP150
Feature: What a Device is set to before installation stands in Table 16.2 alone

  Table 28c of the GBCS listed WAN Alert and Power Event Log settings to be configured before installation. It repeated a
  part of Table 16.2, and MP150 removed it. A Device's settings are the same before and after.

  @MP150-R3 @judges-device
  Rule: The pre-installation alert settings derive from Table 16.2 alone

    Scenario: Every WAN Alert setting that a factory-new ESME reports has its row in Table 16.2
      Given a factory-new ESME
      When the Supplier sends SR6.2.10 to the ESME
      Then the later Response has code I0
      And Table 16.2 has a row for each event that raises a WAN Alert

  @MP150-R4 @judges-device
  Rule: What a factory-new Device reports by SR6.2.10 equals the rows of Table 16.2

    Scenario Outline: The <user> reads the event and alert behaviours of a factory-new <device>
      Given a factory-new <device>
      When the <user> sends SR6.2.10 to the <device>
      Then the later Response has code I0
      And the settings that differ from Table 16.2 are "none"

      Examples:
        | user             | device |
        | Supplier         | ESME   |
        | Network Operator | ESME   |

    @alters-device
    Scenario: Only what SR6.22 changed differs
      Given a factory-new ESME
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 8183 off
      And 1 minutes have passed
      And the Supplier sends SR6.2.10 to the ESME
      Then the settings that differ from Table 16.2 are "8183 WAN Alert: Table 16.2 says yes, found no"

    @alters-device
    Scenario: What is switched back differs no longer
      Given a factory-new ESME
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 8183 off
      And 1 minutes have passed
      And the Supplier sends SR6.22 to the ESME that switches WAN Alert 8183 on
      And 1 minutes have passed
      And the Supplier sends SR6.2.10 to the ESME
      Then the settings that differ from Table 16.2 are "none"

  @MP150-R5 @judges-rulebook
  Rule: Row by row, Table 28c equals its rows in Table 16.2

    Scenario: The rows that a lab brings from the document are compared
      Given the rows of Table 28c are stated
      Then the rows of Table 28c that differ from Table 16.2 are "none"
