@SECMP0007 @judges-dcc @negative
Feature: Which Devices a firmware update won't go to, and why

  @SECMP0007-R10
  Rule: The Response lists them by reason, and the update goes to the others

    @alters-device
    Scenario: One of two Devices isn't in the SMI
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME and the HCALCS
      Then the Request is answered at once with W110101
      And the Response lists the HCALCS in InvalidDeviceIDList
      And the Response doesn’t list the ESME
      And the Supplier has been told one delivery Success to the hub for the ESME

    @alters-device
    Scenario: The Device is another Supplier's
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When the Other Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      Then the Request is answered at once with W110101
      And the Response lists the ESME in InvalidDeviceIDList

    @alters-device
    Scenario: The Device isn't commissioned
      Given an InstalledNotCommissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      Then the Request is answered at once with W110101
      And the Response lists the ESME in NotCommissionedDeviceIDList

    @alters-device
    Scenario: The firmware isn't on the list for the Device's model
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List for another Device Model
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      Then the Request is answered at once with W110101
      And the Response lists the ESME in NotApplicableFirmwareDeviceIDList

    @alters-device
    Scenario: SR11.4 names a Device that is no PPMID
      Given a Commissioned HCALCS that runs firmware 01000000
      And firmware 02000000 of the HCALCS is on the Central Products List
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the HCALCS
      Then the Request is answered at once with W110401
      And the Response lists the HCALCS in NotApplicableFirmwareDeviceIDList

    @alters-device
    Scenario: Another update of the Device is under way
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME has the fault "silent"
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      Then the Request is answered at once with I99
      When the Supplier sends SR11.1 with the image of firmware 02000000 to the ESME
      Then the Request is answered at once with W110101
      And the Response lists the ESME in OtherRequestInProgressList

    @alters-device
    Scenario: The PPMID is of a GBCS version that can't be updated
      Given a Communications Hub of CHTS 1.5
      And a Commissioned PPMID of GBCS 3.2 that runs firmware 01000000
      And firmware 02000000 of the PPMID is on the Central Products List
      When the Supplier sends SR11.4 with the image of firmware 02000000 to the PPMID
      Then the Request is answered at once with W110401
      And the Response lists the PPMID in InvalidGBCSVersionList
