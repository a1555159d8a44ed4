@SECMP0007
Feature: The same Request has two outcomes, by the hub in front of the Device

  From 4 November 2021 the DSP takes the Requests. Whether an image gets to a PPMID or a HCALCS is another gate: its
  Communications Hub has the firmware for it, which came from the June 2022 release on and which its CHTS version tells.

  Background:
    Given a Commissioned PPMID that runs firmware 01000000
    And firmware 02000000 of the PPMID is on the Central Products List

  @SECMP0007-R5 @judges-dcc @negative
  Rule: Behind a hub without that firmware a PPMID or HCALCS isn't updated over the air

    @SECMP0007-R2 @alters-device
    Scenario Outline: SR11.4 for a PPMID behind a hub of CHTS <chts>
      Given a Communications Hub of CHTS <chts>
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then by SECMP0007-R2 the Request is answered at once with I99
      And by SECMP0007-R5 nothing is told of an image for the PPMID
      When the Supplier sends SR11.2 to the PPMID
      Then by SECMP0007-R5 the later Response says that firmware 01000000 runs

      Examples:
        | chts |
        | 1.0  |
        | 1.4  |

    @alters-device
    Scenario: SR11.1 for a HCALCS behind a hub of CHTS 1.4
      Given a Communications Hub of CHTS 1.4
      And a Commissioned HCALCS that runs firmware 01000000
      And firmware 02000000 of the HCALCS is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the HCALCS
      Then nothing is told of an image for the HCALCS
      When the Supplier sends SR11.3 for firmware 02000000 to the HCALCS
      Then the later Response says that SR11.3 gave code 1 and firmware 01000000 runs

  @SECMP0007-R6 @judges-device
  Rule: Behind a hub with that firmware a PPMID is updated by one Request

    @alters-device
    Scenario: SR11.4 for a PPMID behind a hub of CHTS 1.5
      Given a Communications Hub of CHTS 1.5
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then the PPMID has told one activation 8F8B ActivationSuccess and that firmware 02000000 runs
      When the Supplier sends SR11.2 to the PPMID
      Then the later Response says that firmware 02000000 runs

  @SECMP0007-R7 @judges-device
  Rule: Behind a hub with that firmware a HCALCS is updated as a meter is: distribution, then activation

    @alters-device
    Scenario: SR11.1 and SR11.3 for a HCALCS behind a hub of CHTS 1.5
      Given a Communications Hub of CHTS 1.5
      And a Commissioned HCALCS that runs firmware 01000000
      And firmware 02000000 of the HCALCS is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the HCALCS
      And the Supplier sends SR11.2 to the HCALCS
      Then the later Response says that firmware 01000000 runs
      When the Supplier sends SR11.3 for firmware 02000000 to the HCALCS
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs

  @SECMP0007-R9 @judges-device
  Rule: The hub tells of a transfer by CCS08, the PPMID of an activation by CS09

    @alters-device
    Scenario: An image is passed on, and runs
      Given a Communications Hub of CHTS 1.5
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then the Communications Hub has told one transfer 8F8A FileTransferSuccess for the PPMID
      And the PPMID has told one activation 8F8B ActivationSuccess and that firmware 02000000 runs

    @negative @alters-device
    Scenario: An image is passed on, and doesn't run
      Given a Communications Hub of CHTS 1.5
      And the PPMID has the fault "activation fails"
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then the Communications Hub has told one transfer 8F8A FileTransferSuccess for the PPMID
      And the PPMID has told one activation 8F8B ActivationFailure and that firmware 01000000 runs

    @negative @alters-device
    Scenario Outline: The image of the PPMID comes <flaw>
      Given a Communications Hub of CHTS 1.5
      When the Communications Hub offers the PPMID the image of firmware 02000000 <flaw>
      Then the Communications Hub has told one transfer 8F89 <outcome> for the PPMID
      When the Supplier sends SR11.2 to the PPMID
      Then the later Response says that firmware 01000000 runs

      Examples:
        | flaw                        | outcome                 |
        | that was interrupted        | FileTransferFailure     |
        | with a corrupt header       | FirmwareImageDiscarded  |
        | for other hardware          | HardwareVersionMismatch |
        | larger than the room for it | FirmwareImageDiscarded  |

  @SECMP0007-R11 @judges-dcc
  Rule: SR11.2 to a PPMID or HCALCS goes through the access control broker

    Scenario: The Supplier reads the firmware version of a PPMID
      Given a Communications Hub of CHTS 1.5
      When the Supplier sends SR11.2 to the PPMID
      Then the later Response says that firmware 01000000 runs
      And the Command has gone to the PPMID through the access control broker
