@SECMP0007 @judges-dcc
Feature: What N60 and N61 tell: that firmware has reached the Communications Hub, or hasn't

  They never tell that a Device is updated. Which of the two is which is not in the sources read.

  @SECMP0007-R3
  Rule: From 4 November 2021 the delivery of ESME and GSME firmware to the hub is told

    @alters-device
    Scenario Outline: The image for the <device> reaches the hub
      Given a Commissioned <device> that runs firmware 01000000
      And firmware 02000000 of the <device> is on the Central Products List
      When the <user> sends SR11.1 with the image of firmware 02000000 to the <device>
      Then the Request is answered at once with I99
      And the <user> has been told one delivery Success to the hub for the <device>
      And that delivery to the hub for the <device> is told to the <user> by N60 or N61

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative @alters-device
    Scenario Outline: The image reaches the hub, and the ESME isn't updated: it was <flaw>
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 <flaw> to the ESME
      Then the Supplier has been told one delivery Success to the hub for the ESME
      And the Supplier has got one Device Alert 8F1C from the ESME
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs
      And the SMI holds firmware 01000000 for the ESME

      Examples:
        | flaw                       |
        | for other hardware         |
        | signed by another Supplier |

    @negative @alters-device
    Scenario: A delivered image isn't an activated one
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      Then the Supplier has been told one delivery Success to the hub for the ESME
      And the SMI holds firmware 01000000 for the ESME
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs
      And the SMI holds firmware 02000000 for the ESME

  @SECMP0007-R4
  Rule: The alert carries CSPFirmwareDeliveryStatus

    @alters-device
    Scenario: The Supplier reads what the DCC Alert carries
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      Then the Supplier has got one DCC Alert CSPFirmwareDeliveryStatus for the ESME
