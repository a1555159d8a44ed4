@SECMP0007 @judges-device
Feature: Which images a Device keeps

  A Zigbee OTA file: a header with hardware versions, the manufacturer's image, and for all but a PPMID a trailer with the
  Supplier's signature. What isn't kept can't be activated: SR11.3 then gives code 1, no image held.

  @SECMP0007-R12
  Rule: An image that is as it should be is kept

    @alters-device
    Scenario Outline: The <device> is offered a good image
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 02000000 of the <device> is on the Central Products List
      When the Communications Hub offers the <device> the image of firmware 02000000
      And the <user> sends SR11.3 for firmware 02000000 to the <device>
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |
        | Supplier     | HCALCS |

    @alters-device
    Scenario: A PPMID needs no signature
      Given a Commissioned PPMID that runs firmware 01000000
      And firmware 02000000 of the PPMID is on the Central Products List
      When the Communications Hub offers the PPMID the image of firmware 02000000
      Then the PPMID has told one activation 8F8B ActivationSuccess and that firmware 02000000 runs

  @SECMP0007-R12 @negative
  Rule: An image that is incomplete, corrupt, too large, for other hardware or not signed by the Supplier is not kept

    @alters-device
    Scenario Outline: The <device> is offered an image <flaw>
      Given a Commissioned <device> that runs firmware 01000000
      When the Communications Hub offers the <device> the image of firmware 02000000 <flaw>
      Then the <user> has got no Device Alert 8F72 from the <device>
      When the <user> sends SR11.3 for firmware 02000000 to the <device>
      Then the later Response says that SR11.3 gave code 1 and firmware 01000000 runs

      Examples: of an ESME
        | user     | device | flaw                        |
        | Supplier | ESME   | that was interrupted        |
        | Supplier | ESME   | with a corrupt header       |
        | Supplier | ESME   | with one octet changed      |
        | Supplier | ESME   | for other hardware          |
        | Supplier | ESME   | signed by another Supplier  |
        | Supplier | ESME   | without a signature         |
        | Supplier | ESME   | larger than the room for it |

      Examples: of the other Devices whose images are signed
        | user         | device | flaw                       |
        | Gas Supplier | GSME   | that was interrupted       |
        | Gas Supplier | GSME   | for other hardware         |
        | Gas Supplier | GSME   | signed by another Supplier |
        | Supplier     | HCALCS | for other hardware         |
        | Supplier     | HCALCS | signed by another Supplier |

  @SECMP0007-R13
  Rule: Whether an image of the version that runs is kept is not in the sources read

    @alters-device
    Scenario: The image of the running version is replayed
      Given a Commissioned ESME that runs firmware 01000000
      When the Communications Hub offers the ESME the image of firmware 01000000
      And the Supplier sends SR11.3 for firmware 01000000 to the ESME
      Then the later Response says that SR11.3 gave code 1 and firmware 01000000 runs
