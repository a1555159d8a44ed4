@judges-device
Feature: A Device takes only what is meant for it, and takes it once

  @BASE-GBCS-HEADER
  Rule: A Response repeats the Command's counter and Message Code, originator and recipient exchanged

    Scenario Outline: The <user> sends <request> to the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends <request> to the <device>
      Then the Response repeats the header of its Command

      Examples:
        | user             | request  | device |
        | Supplier         | SR11.2   | ESME   |
        | Network Operator | SR6.2.10 | ESME   |
        | Other User       | SR11.2   | ESME   |
        | Gas Supplier     | SR11.2   | GSME   |
        | Supplier         | SR11.2   | CHF    |
        | Supplier         | SR11.2   | PPMID  |
        | Supplier         | SR11.2   | HCALCS |

      @alters-device
      Examples: that alter a Device
        | user             | request  | device |
        | Supplier         | SR6.11   | ESME   |

  @BASE-GBCS-PROTECTION
  Rule: A non-critical Response carries a MAC, a critical one a signature

    Scenario Outline: The <device> answers <request> under <protection>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends <request> to the <device>
      Then the Response carries <protection> that holds

      Examples:
        | user         | request  | device | protection  |
        | Supplier     | SR11.2   | ESME   | a MAC       |
        | Other User   | SR11.2   | ESME   | a MAC       |
        | Supplier     | SR6.2.10 | ESME   | a MAC       |
        | Gas Supplier | SR11.2   | GSME   | a MAC       |
        | Supplier     | SR11.2   | PPMID  | a MAC       |
        | Supplier     | SR11.2   | CHF    | a MAC       |

      @alters-device
      Examples: that alter a Device
        | user         | request  | device | protection  |
        | Supplier     | SR6.11   | ESME   | a signature |
        | Gas Supplier | SR6.11   | GSME   | a signature |

    @alters-device
    Scenario: The ESME answers SR11.3 under a signature
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the Response carries a signature that holds

  @BASE-GBCS-TRUST-SLOT
  Rule: A direct message from a party in no trust slot is refused

    @negative
    Scenario Outline: The <user> isn't in a slot of the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When a Command of SR11.2 by the <user> reaches the <device>
      Then the <device> has given no Response

      Examples:
        | user             | device |
        | Other Supplier   | ESME   |
        | Other User       | ESME   |
        | Other Supplier   | GSME   |
        | Supplier         | CHF    |
        | Network Operator | PPMID  |

    Scenario Outline: The <user> is in a slot of the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When a Command of SR11.2 by the <user> reaches the <device>
      Then the <device> has given one Response

      Examples:
        | user             | device |
        | Supplier         | ESME   |
        | Network Operator | ESME   |
        | Gas Supplier     | GSME   |

  @BASE-GBCS-REPLAY
  Rule: A Command delivered again gets no second execution

    @negative
    Scenario Outline: The same octets reach the <device> twice
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs
      When the Command of the <device> reaches it again, byte for byte
      Then the <device> has given one Response

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Other User   | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | CHF    |
        | Supplier     | PPMID  |

    @negative @alters-device
    Scenario: An activation that is delivered again activates nothing
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs
      When the Command of the ESME reaches it again, byte for byte
      Then the ESME has given one Response
      When the Supplier sends SR6.13 to the ESME for its Security Log
      Then the later Response tells of one log entry 8F43

    @negative
    Scenario: One Command goes both ways, and the copy of the local tool comes second
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME for local delivery too
      Then the later Response says that firmware 01000000 runs
      When the local Command is handed to the ESME
      Then the ESME has given one Response
      And the local tool has got no Response

    Scenario: A new Command with a new counter is answered
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs

  @BASE-GBCS-MAC
  Rule: A Command with a wrong MAC is not executed

    @negative
    Scenario Outline: The MAC of a Command for the <device> is wrong
      Given a Commissioned <device> that runs firmware 01000000
      When a Command of SR11.2 by the <user> reaches the <device>, with a wrong MAC
      Then the <device> has given no Response

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario: The MAC of an activation is wrong
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When a Command of SR11.3 by the Supplier for firmware 02000000 reaches the ESME, with a wrong MAC
      And the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs

  @BASE-GBCS-SIGNATURE
  Rule: A critical Command with a wrong signature is not executed

    @negative @alters-device
    Scenario Outline: The signature of an activation for the <device> is wrong
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When a Command of SR11.3 by the <user> for firmware 02000000 reaches the <device>, with a wrong signature
      Then the <device> has given no Response
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario: Another Supplier than the one in the slot signs it
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When a Command of SR11.3 by the Other Supplier for firmware 02000000 reaches the ESME
      Then the ESME has given no Response
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs

    @alters-device
    Scenario: Everything about it is right
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When a Command of SR11.3 by the Supplier for firmware 02000000 reaches the ESME
      Then the ESME has given one Response
