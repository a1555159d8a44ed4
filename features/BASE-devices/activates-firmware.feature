@judges-device
Feature: A Device activates firmware, and tells how it went

  @BASE-11.3-DEVICE
  Rule: The Device answers SR11.3 with code 0 to 3 and the version it then runs

    @alters-device
    Scenario Outline: Code 0: the <device> holds the image that is named
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When the <user> sends SR11.3 for firmware 02000000 to the <device>
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 02000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | HCALCS |

    @negative @alters-device
    Scenario Outline: Code 1: the <device> holds no image
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> sends SR11.3 for firmware 02000000 to the <device>
      Then the later Response says that SR11.3 gave code 1 and firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | HCALCS |

    @negative @alters-device
    Scenario Outline: Code 2: the <device> holds another image than the one that is named
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When the <user> sends SR11.3 for firmware 03000000 to the <device>
      Then the later Response says that SR11.3 gave code 2 and firmware 01000000 runs
      When the <user> sends SR11.2 to the <device>
      Then the later Response says that firmware 01000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario: Code 3: the image doesn't run
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      And the ESME has the fault "activation fails"
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 3 and firmware 01000000 runs
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs

  @MP105 @BASE-11.3-AGAIN
  Rule: SR11.3 sent again gets a non-zero code with the running version

    @alters-device
    Scenario Outline: The first Response of the <device> was lost
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      And the next Response of the <device> will be lost
      When the <user> sends SR11.3 for firmware 02000000 to the <device>
      And 90 minutes have passed
      And the <user> sends SR11.3 for firmware 02000000 to the <device>
      Then the later Response says that SR11.3 gave code 1 and firmware 02000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

  @MP105 @BASE-11.3-FUTURE-DATED
  Rule: A future-dated SR11.3 is answered NULL, and its outcome told in message 00CA

    @BASE-ALERT-8F66 @alters-device
    Scenario Outline: The <device> activates at the time
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When the <user> sends SR11.3 for firmware 02000000 to the <device>, to be executed in 120 minutes
      Then by BASE-11.3-FUTURE-DATED the later Response says that SR11.3 was accepted for later
      When the <user> sends SR11.2 to the <device>
      Then by BASE-11.3-FUTURE-DATED the later Response says that firmware 01000000 runs
      When 121 minutes have passed
      Then by BASE-ALERT-8F66 the <user> has got one Device Alert 8F66 from the <device>
      And by BASE-11.3-FUTURE-DATED the Device Alert 8F66 of the <device> tells that firmware 02000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario: It is cancelled in time
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME, to be executed in 60 minutes
      Then the later Response says that SR11.3 was accepted for later
      When the Supplier cancels SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 was accepted for later
      When 120 minutes have passed
      Then the Supplier has got no Device Alert 8F66 from the ESME
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs

  @MP105 @BASE-ALERT-8F67
  Rule: A future-dated Command that fails raises 8F67

    @negative @alters-device
    Scenario: No image is held at the time
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME, to be executed in 60 minutes
      Then the later Response says that SR11.3 was accepted for later
      When 61 minutes have passed
      Then the Supplier has got one Device Alert 8F67 from the ESME
      And the Device Alert 8F67 of the ESME tells that firmware 01000000 runs
      And the Supplier has got no Device Alert 8F66 from the ESME

    @alters-device
    Scenario: The image arrives before the time, and nothing fails
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME, to be executed in 60 minutes
      And the ESME holds the image of firmware 02000000
      And 61 minutes have passed
      Then the Supplier has got no Device Alert 8F67 from the ESME

  @BASE-LOG-8F43
  Rule: A change of firmware is in the security log as 8F43

    @alters-device
    Scenario Outline: The <device> has changed its firmware
      Given a Commissioned <device> that runs firmware 01000000
      And the <device> holds the image of firmware 02000000
      When the <user> sends SR11.3 for firmware 02000000 to the <device>
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs
      When the <user> sends SR6.13 to the <device> for its Security Log
      Then the later Response tells of one log entry 8F43

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario: An activation that fails changes no firmware
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      And the Supplier sends SR6.13 to the ESME for its Security Log
      Then the later Response tells of no log entries 8F43
