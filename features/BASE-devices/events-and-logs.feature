@judges-device
Feature: A Device does on an event what it is set to do

  @BASE-6.22-DEVICE
  Rule: SR6.22 changes the behaviours that its mask names, and no other

    @alters-device
    Scenario Outline: The <user> switches a WAN Alert of the <device> off, and on again
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert <alert> off
      And 61 minutes have passed
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert <alert> is off
      When the <user> sends SR6.22 to the <device> that switches WAN Alert <alert> on
      And 61 minutes have passed
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert <alert> is on

      Examples:
        | user             | device | alert |
        | Supplier         | ESME   | 8183  |
        | Supplier         | ESME   | 810E  |
        | Network Operator | ESME   | 8085  |
        | Gas Supplier     | GSME   | 8183  |
        | Gas Supplier     | GSME   | 810D  |

    @negative @alters-device
    Scenario: A WAN Alert that the mask doesn't name stays on
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 810E on
      And 1 minutes have passed
      And the Supplier sends SR6.22 to the ESME that switches WAN Alert 8183 off
      And 1 minutes have passed
      And the Supplier sends SR6.2.10 to the ESME
      Then the later Response says that WAN Alert 810E is on
      And the later Response says that WAN Alert 8183 is off

    @negative @alters-device
    Scenario: A WAN Alert that the mask doesn't name stays off
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 810E off
      And 1 minutes have passed
      And the Supplier sends SR6.22 to the ESME that switches WAN Alert 8183 on
      And 1 minutes have passed
      And the Supplier sends SR6.2.10 to the ESME
      Then the later Response says that WAN Alert 810E is off
      And the later Response says that WAN Alert 8183 is on

  @BASE-6.22-SWITCH
  Rule: SR6.22 switches an alert of its groups off at the Device, and on again

    @alters-device
    Scenario Outline: The <user> switches alert <code> off, and on again
      Given a Commissioned ESME that runs firmware 01000000
      When the <user> sends SR6.22 to the ESME that switches WAN Alert <code> off
      Then the later Response has code I0
      When event <code> happens to the ESME
      Then the <user> has got no Device Alert <code> from the ESME
      When the <user> sends SR6.22 to the ESME that switches WAN Alert <code> on
      Then the later Response has code I0
      When event <code> happens to the ESME
      Then the <user> has got one Device Alert <code> from the ESME

      Examples:
        | user             | code |
        | Supplier         | 81A5 |
        | Supplier         | 81C4 |
        | Network Operator | 8014 |

    @negative @alters-device
    Scenario: Only the alert that is named in the Request is switched
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 81A5 off
      Then the later Response has code I0
      When event 81C4 happens to the ESME
      And event 81A5 happens to the ESME
      Then the Supplier has got one Device Alert 81C4 from the ESME
      And the Supplier has got no Device Alert 81A5 from the ESME

    @alters-device
    Scenario: The Gas Supplier switches alert 81A5 of a GSME off, and on again
      Given a Commissioned GSME that runs firmware 01000000
      When the Gas Supplier sends SR6.22 to the GSME that switches WAN Alert 81A5 off
      Then the later Response has code I0
      When event 81A5 happens to the GSME
      Then the Gas Supplier has got no Device Alert 81A5 from the GSME
      When the Gas Supplier sends SR6.22 to the GSME that switches WAN Alert 81A5 on
      Then the later Response has code I0
      When event 81A5 happens to the GSME
      Then the Gas Supplier has got one Device Alert 81A5 from the GSME

  @BASE-6.2.10-DEVICE
  Rule: SR6.2.10 tells the supplier's and the network operator's event behaviours

    @alters-device
    Scenario: What the Supplier sets, the Supplier reads
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 810E on
      And 1 minutes have passed
      And the Supplier sends SR6.2.10 to the ESME
      Then the later Response says that WAN Alert 810E is on
      And the Response carries a MAC that holds

    @negative @alters-device
    Scenario: The Network Operator reads nothing of the Supplier's
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 810E on
      And 1 minutes have passed
      And the Network Operator sends SR6.2.10 to the ESME
      Then the later Response says that WAN Alert 810E is off

    @negative @alters-device
    Scenario: The Supplier reads nothing of the Network Operator's
      Given a Commissioned ESME that runs firmware 01000000
      When the Network Operator sends SR6.22 to the ESME that switches WAN Alert 8085 on
      And 1 minutes have passed
      And the Supplier sends SR6.2.10 to the ESME
      Then the later Response says that WAN Alert 8085 is off

  @BASE-6.13-DEVICE
  Rule: SR6.13 reads the log entries of the span asked for

    @alters-device
    Scenario: An image was received an hour ago, and another just now
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When 60 minutes have passed
      And the ESME holds the image of firmware 03000000
      And the Supplier sends SR6.13 to the ESME for its Security Log, of the last 10 minutes
      Then the later Response tells of one log entry 8F72
      When the Supplier sends SR6.13 to the ESME for its Security Log, of the last 120 minutes
      Then the later Response tells of two log entries 8F72

    @alters-device
    Scenario: The supply was interrupted
      Given a Commissioned ESME that runs firmware 01000000
      When the supply of the ESME is interrupted
      And the Network Operator sends SR6.13 to the ESME for its Power Event Log
      Then the later Response tells of one log entry 8F57
      And the later Response tells of one log entry 8F35

    @negative @alters-device
    Scenario: What isn't a security event isn't in the Security Log
      Given a Commissioned ESME that runs firmware 01000000
      When the supply of the ESME is interrupted
      And the Supplier sends SR6.13 to the ESME for its Security Log
      Then the later Response tells of no log entries 8F57

    @negative
    Scenario Outline: Nothing has happened to the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.13 to the <device> for its <log> Log
      Then the later Response tells of no log entries 8F72

      Examples:
        | user         | device | log      |
        | Supplier     | ESME   | Event    |
        | Gas Supplier | GSME   | Security |
        | Gas Supplier | GSME   | Event    |
        | Supplier     | CHF    | Security |
