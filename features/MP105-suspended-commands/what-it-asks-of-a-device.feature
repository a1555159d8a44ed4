@MP105 @judges-device @BASE-11.2-DEVICE
Feature: What MP105 asks of a Device

  A Suspended Device doesn't know that it is Suspended: what MP105 leans on is that SR11.2 is answered with the version that
  runs, in whichever state the Device is found, and that SR11.3 may come again. The rules of BASE-devices that say so are
  tagged @MP105 too.

  Rule: The Device answers SR11.2 with the version it runs, whatever happened before

    Scenario Outline: The <user> asks the <device> again after a Response that was lost
      Given a Commissioned <device> that runs firmware 01000000
      And the next Response of the <device> will be lost
      When the <user> sends SR11.2 to the <device>
      And 120 minutes have passed
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | CHF    |

    @alters-device
    Scenario Outline: The <device> holds an image and hasn't activated it
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @alters-device
    Scenario Outline: An activation of the <device> has failed
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR11.3 for firmware 02000000 to the <device>
      And 120 minutes have passed
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @alters-device
    Scenario Outline: The supply of the <device> was interrupted
      Given a Commissioned <device> that runs firmware 01000000
      When the supply of the <device> is interrupted
      And 5 minutes have passed
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    Scenario Outline: Nobody has asked the <device> for two days
      Given a Commissioned <device> that runs firmware 01000000
      When 2880 minutes have passed
      And the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
