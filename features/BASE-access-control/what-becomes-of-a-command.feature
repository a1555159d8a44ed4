@judges-dcc
Feature: What becomes of a Command

  @BASE-AC-ROUTE
  Rule: A Command goes direct for a user with a trust slot, and through the access control broker for any other

    Scenario Outline: The <user> reads the firmware version of the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR11.2 to the <device>
      Then the Command has gone to the <device> <way>
      And the later Response has code I0

      Examples:
        | user             | device | way                               |
        | Supplier         | ESME   | directly                          |
        | Network Operator | ESME   | directly                          |
        | Other User       | ESME   | through the access control broker |
        | Gas Supplier     | GSME   | directly                          |
        | Gas Transporter  | GSME   | directly                          |
        | Supplier         | CHF    | through the access control broker |
        | Supplier         | PPMID  | through the access control broker |
        | Supplier         | HCALCS | through the access control broker |

  @BASE-AC-E20
  Rule: A Device that can't be communicated with gives E20

    @negative
    Scenario: The link to the ESME is down
      Given a Commissioned ESME that runs firmware 01000000
      And the link to the ESME is down
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And the later Response has code E20

    Scenario: The link to the ESME is up
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME
      Then the later Response has code I0

  @BASE-AC-E21
  Rule: A Device that doesn't respond gives E21

    @negative
    Scenario Outline: The Response of the <device> is lost
      Given a Commissioned <device> that runs firmware 01000000
      And the next Response of the <device> will be lost
      When the <user> sends SR11.2 to the <device>
      Then the Request is answered at once with I99
      And the later Response has code E21
      And the SMI Status of the <device> is Commissioned

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | CHF    |

    Scenario: The GSME sleeps, and answers when it wakes
      Given a Commissioned GSME that runs firmware 01000000
      When the Gas Supplier sends SR11.2 to the GSME
      Then the later Response has code I0

    Scenario: The Response comes too late, and changes nothing
      Given a Commissioned ESME that runs firmware 01000000
      And the next Response of the ESME will be held back
      When the Supplier sends SR11.2 to the ESME
      Then the ESME has given no Response
      And the later Response has code E21
      When what is held back arrives
      Then the SMI holds firmware 01000000 for the ESME

  @BASE-AC-RETRY
  Rule: A retry carries a new Originator Counter

    Scenario Outline: The first Response to the <user> is lost, and the Command goes <way> again
      Given a Commissioned ESME that runs firmware 01000000
      And the DCC sends a Command that is not answered once more
      And the next Response of the ESME will be lost
      When the <user> sends SR11.2 to the ESME
      Then the later Response has code I0
      And two messages have reached the ESME
      And each message to the ESME has an Originator Counter of its own
      And the Command has gone to the ESME <way>

      Examples:
        | user       | way                               |
        | Supplier   | directly                          |
        | Other User | through the access control broker |

    @negative
    Scenario: A Command that is answered isn't sent again
      Given a Commissioned ESME that runs firmware 01000000
      And the DCC sends a Command that is not answered once more
      When the Supplier sends SR11.2 to the ESME
      Then the later Response has code I0
      When 10 minutes have passed
      Then one message has reached the ESME
