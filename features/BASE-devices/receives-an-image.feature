@judges-device
Feature: A Device tells what it made of an image

  @BASE-ALERT-8F72
  Rule: A verified image raises 8F72 with its hash

    @alters-device
    Scenario Outline: The <device> gets an image that its Supplier signed
      Given a Commissioned <device> that runs firmware 01000000
      When the <device> holds the image of firmware 02000000
      Then the <user> has got one Device Alert 8F72 from the <device>
      And the Device Alert 8F72 of the <device> tells the hash of the image

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @alters-device
    Scenario: The image comes by SR11.1
      Given a Commissioned CHF that runs firmware 01000000
      And a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      And 1 minutes have passed
      Then the Supplier has got one Device Alert 8F72 from the ESME
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs

    @negative @alters-device
    Scenario: A corrupted image raises no 8F72
      Given a Commissioned ESME that runs firmware 01000000
      When a corrupted image of firmware 02000000 reaches the ESME
      Then the Supplier has got no Device Alert 8F72 from the ESME

  @BASE-ALERT-8F1C
  Rule: An image that fails verification raises 8F1C with its hash

    @negative @alters-device
    Scenario Outline: A corrupted image reaches the <device>
      Given a Commissioned <device> that runs firmware 01000000
      When a corrupted image of firmware 02000000 reaches the <device>
      Then the <user> has got one Device Alert 8F1C from the <device>
      And the Device Alert 8F1C of the <device> tells the hash of the image

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @alters-device
    Scenario: A good image raises no 8F1C
      Given a Commissioned ESME that runs firmware 01000000
      When the ESME holds the image of firmware 02000000
      Then the Supplier has got no Device Alert 8F1C from the ESME

    @negative @alters-device
    Scenario: A corrupted image isn't held
      Given a Commissioned ESME that runs firmware 01000000
      When a corrupted image of firmware 02000000 reaches the ESME
      And the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 1 and firmware 01000000 runs

  @BASE-GBCS-ALERT-COUNTER
  Rule: An alert carries a counter of the Device's own

    @alters-device
    Scenario Outline: The <device> gets two images, one corrupted and one good
      Given a Commissioned <device> that runs firmware 01000000
      When a corrupted image of firmware 02000000 reaches the <device>
      And the <device> holds the image of firmware 02000000
      Then the Alerts of the <device> carry rising counters of its own

      Examples:
        | device |
        | ESME   |
        | GSME   |
