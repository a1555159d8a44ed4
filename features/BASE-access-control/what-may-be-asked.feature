@judges-dcc
Feature: What may be asked of which Device, and how

  @BASE-AC-E5
  Rule: A Request that the Device's SMI Status doesn't permit is refused with E5

    @negative
    Scenario Outline: The <user> sends <request> to a Suspended <device>
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 01000000 of the <device> leaves the Central Products List
      And the SMI Status of the <device> has become Suspended
      When the <user> sends <request> to the <device>
      Then the Request is answered at once with E5
      And nothing has reached the <device>

      Examples:
        | user         | device | request  |
        | Supplier     | ESME   | SR4.1.1  |
        | Supplier     | ESME   | SR6.2.10 |
        | Gas Supplier | GSME   | SR6.13   |

    Scenario Outline: The <user> sends <request> to a Commissioned <device>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends <request> to the <device>
      Then the Request is answered at once with I99

      Examples:
        | user         | device | request  |
        | Supplier     | ESME   | SR6.2.10 |
        | Gas Supplier | GSME   | SR6.13   |

  @BASE-AC-E11
  Rule: A Service Reference that isn't for the Device Type is refused with E11

    @negative
    Scenario: A Gas Proxy Function has no firmware of its own to read
      Given the GPF is in the SMI without firmware of its own
      When the Gas Supplier sends SR11.2 to the GPF
      Then the Request is answered at once with E11
      And nothing has reached the GPF

    @negative
    Scenario Outline: The <device> has no <request>
      Given a Commissioned <device> that runs firmware 01000000
      When the Supplier sends <request> to the <device>
      Then the Request is answered at once with E11
      And nothing has reached the <device>

      Examples:
        | device | request  |
        | CHF    | SR6.2.10 |
        | PPMID  | SR6.13   |
        | HCALCS | SR6.22   |
        | PPMID  | SR4.1.1  |

    Scenario Outline: The <device> has SR11.2
      Given a Commissioned <device> that runs firmware 01000000
      When the Supplier sends SR11.2 to the <device>
      Then the Request is answered at once with I99

      Examples:
        | device |
        | CHF    |
        | PPMID  |
        | HCALCS |

  @BASE-AC-E12
  Rule: A Command Variant that isn't for the Request is refused with E12

    @negative
    Scenario Outline: SR11.2 comes as Command Variant <variant>
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME as Command Variant <variant> to the service <service>
      Then the Request is answered at once with E12
      And nothing has reached the ESME

      Examples:
        | variant | service    |
        | 4       | transform  |
        | 8       | non-device |

    Scenario: SR11.2 comes as Command Variant 1
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME as Command Variant 1 to the service send
      Then the Request is answered at once with I99

  @BASE-AC-E13
  Rule: A Request that is posted to another service than its own is refused with E13

    @negative
    Scenario Outline: SR11.2 is posted to the service <service>
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME as Command Variant 1 to the service <service>
      Then the Request is answered at once with E13
      And nothing has reached the ESME

      Examples:
        | service    |
        | transform  |
        | non-device |

  @BASE-AC-E19
  Rule: A Device ID that doesn't exist is refused with E19

    @negative
    Scenario: The ESME isn't in the SMI
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with E19
      And nothing has reached the ESME

    Scenario: The ESME is in the SMI
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99

  @BASE-AC-E17
  Rule: Local delivery that the Device's status doesn't permit is refused with E17

    @negative
    Scenario Outline: <request> for local delivery <how>, to a Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends <request> to the ESME for local delivery <how>
      Then the Request is answered at once with E17
      And nothing has reached the ESME

      Examples:
        | request  | how  |
        | SR6.2.10 | only |
        | SR6.13   | too  |

    Scenario: SR6.13 for local delivery only, to a Commissioned ESME
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.13 to the ESME for local delivery only
      Then the Request is answered at once with a Command for local delivery
      And nothing has reached the ESME

  @BASE-AC-NON-DEVICE
  Rule: A Non-Device Request is not refused for the status of a Device

    Scenario Outline: A <status> ESME is read in the SMI
      Given a <status> ESME that runs firmware 01000000
      When the Supplier reads the ESME in the SMI
      Then the Request is answered at once with I0

      Examples:
        | status         |
        | Pending        |
        | Suspended      |
        | Decommissioned |

    @alters-device
    Scenario: A Suspended ESME is decommissioned
      Given a Suspended ESME that runs firmware 01000000
      When the Supplier decommissions the ESME
      Then the Request is answered at once with I99

  @BASE-AC-PRE-COMMAND
  Rule: A critical Request becomes a Pre-Command that the user signs

    @alters-device
    Scenario: The Supplier asks for the clock to be set
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.11 to the ESME as Command Variant 4 to the service transform
      Then the Request is answered at once with a Pre-Command
      And nothing has reached the ESME

    @alters-device
    Scenario: The Pre-Command comes back signed
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.11 to the ESME
      Then the Request is answered at once with I99
      And one message has reached the ESME

    @negative @alters-device
    Scenario: A critical Request that is sent as if it weren't
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.11 to the ESME as Command Variant 1 to the service send
      Then the Request is refused
      And nothing has reached the ESME
