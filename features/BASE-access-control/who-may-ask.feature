@judges-dcc
Feature: Who may send a Service Request

  The DCC asks who sends it, in which User Role, and about whose Device. Each scenario leaves one thing amiss, since the order
  of the checks is stated nowhere.

  Background:
    Given a Commissioned ESME that runs firmware 01000000

  @BASE-AC-I99
  Rule: A Request that passed access control is acknowledged, and its Command goes to the Device

    Scenario: The Supplier reads the firmware version
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And one message has reached the ESME

    Scenario: The Device's Response is returned as it came
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And the later Response carries what the Device sent

  @BASE-AC-E1
  Rule: A sender that is no Service User is refused with E1

    @negative
    Scenario: Somebody unknown sends SR11.2
      When the Unknown Party sends SR11.2 to the ESME
      Then the Request is answered at once with E1
      And nothing has reached the ESME

    Scenario: A Service User sends the same
      When the Other User sends SR11.2 to the ESME
      Then the Request is answered at once with I99

  @BASE-AC-E2
  Rule: A User Role that may not send the Service Reference is refused with E2

    @negative
    Scenario Outline: The <user> sends <request>
      When the <user> sends <request> to the ESME
      Then the Request is answered at once with E2
      And nothing has reached the ESME

      Examples:
        | user             | request  |
        | Other User       | SR6.2.10 |
        | Other User       | SR6.13   |

      @alters-device
      Examples: that alter a Device
        | user             | request  |
        | Other User       | SR6.22   |
        | Network Operator | SR6.11   |
        | Network Operator | SR8.1.1  |

    @negative @alters-device
    Scenario: A Network Operator asks for the activation of firmware
      When the Network Operator sends SR11.3 for firmware 01000000 to the ESME
      Then the Request is answered at once with E2
      And nothing has reached the ESME

    Scenario Outline: The <user> sends <request>, as its role may
      When the <user> sends <request> to the ESME
      Then the Request is answered at once with I99

      Examples:
        | user             | request  |
        | Network Operator | SR6.2.10 |
        | Network Operator | SR6.13   |

      @alters-device
      Examples: that alter a Device
        | user             | request  |
        | Supplier         | SR6.11   |

  @BASE-AC-E3
  Rule: A Service User whose status doesn't permit it is refused with E3

    @negative
    Scenario: The Supplier has been made inactive
      Given the Supplier is no longer active
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with E3
      And nothing has reached the ESME

    Scenario: Another User has been made inactive
      Given the Network Operator is no longer active
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99

  @BASE-AC-E4
  Rule: A User Role that isn't authorised for the Device is refused with E4

    @negative
    Scenario Outline: The <user> isn't responsible for the ESME
      When the <user> sends SR11.2 to the ESME
      Then the Request is answered at once with E4
      And nothing has reached the ESME

      Examples:
        | user            |
        | Other Supplier  |
        | Gas Supplier    |
        | Gas Transporter |

    @negative
    Scenario: The Supplier's responsibility has ended
      Given the Supplier is no longer responsible for the ESME
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with E4

    Scenario Outline: The <user> is responsible for the ESME
      When the <user> sends SR11.2 to the ESME
      Then the Request is answered at once with I99

      Examples:
        | user             |
        | Supplier         |
        | Network Operator |

  @BASE-AC-ORDER
  Rule: The order of the checks is stated nowhere

    Scenario: A Supplier of another Device asks a Suspended ESME for its registers
      Given firmware 01000000 of the ESME leaves the Central Products List
      When the Other Supplier sends SR4.1.1 to the ESME
      Then the Request is answered at once with E4
