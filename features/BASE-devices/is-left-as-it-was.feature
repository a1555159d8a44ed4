@judges-device
Feature: What a Device refuses leaves it as it was

  No Response is no proof that nothing was done. Each Command here would show: what it changes is read back.

  @BASE-GBCS-REPLAY
  Rule: A Command delivered again gets no second execution

    @negative @alters-device
    Scenario Outline: A Command that the <device> has long executed comes again
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 off
      And 61 minutes have passed
      And the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And the Command before the last of the <device> reaches it again, byte for byte
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario Outline: It comes after the supply of the <device> was interrupted
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 off
      And 61 minutes have passed
      And the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And the supply of the <device> is interrupted
      And the Command before the last of the <device> reaches it again, byte for byte
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario Outline: The <device> has never seen the counter, and has had a higher one
      Given a Commissioned <device> that runs firmware 01000000
      And a counter of the <user> for the <device> is kept back
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And a Command of SR6.22 by the <user> that switches WAN Alert 81A5 off reaches the <device>, with the counter that was kept back
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario Outline: So with an activation of the <device>
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      And a counter of the <user> for the <device> is kept back
      When the <user> sends SR6.11 to the <device>
      And 61 minutes have passed
      And a Command of SR11.3 by the <user> for firmware 02000000 reaches the <device>, with the counter that was kept back
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario: An activation comes again after another one, and the image that it names is held again
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      And 1 minutes have passed
      And the ESME holds the image of firmware 03000000
      And the Supplier sends SR11.3 for firmware 03000000 to the ESME
      And 1 minutes have passed
      And the ESME holds the image of firmware 02000000
      And the Command before the last of the ESME reaches it again, byte for byte
      And the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 03000000 runs

  @BASE-GBCS-MAC
  Rule: A Command with a wrong MAC is not executed

    @negative @alters-device
    Scenario Outline: The MAC of a Command for the <device> is wrong
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And a Command of SR6.22 by the <user> that switches WAN Alert 81A5 off reaches the <device>, with a wrong MAC
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario Outline: The MAC of an activation of the <device> is wrong
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When a Command of SR11.3 by the <user> for firmware 02000000 reaches the <device>, with a wrong MAC
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

  @BASE-GBCS-TRUST-SLOT
  Rule: A direct message from a party in no trust slot is refused

    @negative @alters-device
    Scenario Outline: The <sender> has no credentials in the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And a Command of SR6.22 by the <sender> that switches WAN Alert 81A5 off reaches the <device>
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | sender         | user         | device |
        | Other Supplier | Supplier     | ESME   |
        | Other User     | Supplier     | ESME   |
        | Other Supplier | Gas Supplier | GSME   |

  @BASE-GBCS-ROLE
  Rule: A Command of a party whose slot it isn't meant for is not executed

    @negative @alters-device
    Scenario Outline: The <sender> switches what the <user> of the <device> configures
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And a Command of SR6.22 by the <sender> that switches WAN Alert 81A5 off reaches the <device>
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | sender           | user         | device |
        | Network Operator | Supplier     | ESME   |
        | Gas Transporter  | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario Outline: The <sender> activates firmware of the <device>
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When a Command of SR11.3 by the <sender> for firmware 02000000 reaches the <device>
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | sender           | user         | device |
        | Network Operator | Supplier     | ESME   |
        | Gas Transporter  | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario: The Supplier switches what the Network Operator configures
      Given a Commissioned ESME that runs firmware 01000000
      When the Network Operator sends SR6.22 to the ESME that switches WAN Alert 8085 on
      And 1 minutes have passed
      And a Command of SR6.22 by the Supplier that switches WAN Alert 8085 off reaches the ESME
      And the Network Operator sends SR6.2.10 to the ESME
      Then the later Response says that WAN Alert 8085 is on

  @BASE-GBCS-RECIPIENT
  Rule: A Command for another Device is not executed

    @negative @alters-device
    Scenario Outline: Everything about it is right for the <device> but the recipient
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And a Command of SR6.22 by the <user> that switches WAN Alert 81A5 off reaches the <device>, meant for another Device
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario Outline: So with an activation of the <device>
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When a Command of SR11.3 by the <user> for firmware 02000000 reaches the <device>, meant for another Device
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

  @BASE-GBCS-FORM
  Rule: What isn't a Command, or isn't well formed, is not executed

    @negative @alters-device
    Scenario Outline: A Command reaches the <device>, <flaw>
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR6.22 to the <device> that switches WAN Alert 81A5 on
      And 61 minutes have passed
      And a Command of SR6.22 by the <user> that switches WAN Alert 81A5 off reaches the <device>, <flaw>
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is on

      Examples:
        | user         | device | flaw                             |
        | Supplier     | ESME   | as a Response                    |
        | Supplier     | ESME   | cut short by an octet            |
        | Supplier     | ESME   | with an octet too many           |
        | Supplier     | ESME   | under the Message Code of a read |
        | Gas Supplier | GSME   | as a Response                    |
        | Gas Supplier | GSME   | cut short by an octet            |
        | Gas Supplier | GSME   | with an octet too many           |
        | Gas Supplier | GSME   | under the Message Code of a read |

    @negative @alters-device
    Scenario Outline: An activation reaches the <device>, <flaw>
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When a Command of SR11.3 by the <user> for firmware 02000000 reaches the <device>, <flaw>
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device | flaw                   |
        | Supplier     | ESME   | as a Response          |
        | Supplier     | ESME   | cut short by an octet  |
        | Supplier     | ESME   | with an octet too many |
        | Gas Supplier | GSME   | as a Response          |
        | Gas Supplier | GSME   | cut short by an octet  |
        | Gas Supplier | GSME   | with an octet too many |

  @BASE-6.22-DEVICE
  Rule: SR6.22 changes the behaviours that its mask names, and no other

    @alters-device
    Scenario Outline: The <device> takes the same Command with nothing wrong about it
      Given a Commissioned <device> that runs firmware 01000000
      When a Command of SR6.22 by the <user> that switches WAN Alert 81A5 on reaches the <device>
      And a Command of SR6.22 by the <user> that switches WAN Alert 81A5 off reaches the <device>
      And the <user> sends SR6.2.10 to the <device>
      Then the later Response says that WAN Alert 81A5 is off

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
