@SECMP0007 @judges-dcc
Feature: Which Request sends firmware to which Device

  SR11.1 distributes and SR11.3 activates: ESME, GSME and HCALCS. SR11.4 does both for a PPMID in one. An IHD was in the scope
  once, and was dropped.

  @SECMP0007-R1 @negative
  Rule: Before 4 November 2021 the DCC takes no SR11.4

    @alters-device
    Scenario: The Supplier sends SR11.4 for a PPMID
      Given a Communications Hub of CHTS 1.5
      And a Commissioned PPMID that runs firmware 01000000
      And firmware 02000000 of the PPMID is on the Central Products List
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then the Request is refused

  @SECMP0007-R2
  Rule: From 4 November 2021 the DCC takes SR11.4 and checks it

    @alters-device
    Scenario: The Supplier sends SR11.4 for a PPMID
      Given a Communications Hub of CHTS 1.5
      And a Commissioned PPMID that runs firmware 01000000
      And firmware 02000000 of the PPMID is on the Central Products List
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then the Request is answered at once with I99

    @negative @alters-device
    Scenario: A Network Operator sends SR11.4 for a PPMID
      Given a Communications Hub of CHTS 1.5
      And a Commissioned PPMID that runs firmware 01000000
      And firmware 02000000 of the PPMID is on the Central Products List
      When the Network Operator sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then the Request is answered at once with E2

  @SECMP0007-R8 @negative
  Rule: An IHD is never updated over the air

    @alters-device
    Scenario: SR11.1 names an IHD
      Given an IHD on the HAN
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the IHD
      Then the Response lists the IHD
      And the Supplier has been told no delivery Success to the hub for the IHD
