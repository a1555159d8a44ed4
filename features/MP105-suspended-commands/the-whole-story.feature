@MP105 @judges-dcc
Feature: A Suspended ESME runs good firmware, and nobody knows

  The new firmware was activated, and the Response to SR11.3 was lost. The SMI keeps the old version; when that version
  leaves the Central Products List, the Device becomes Suspended although it runs good firmware.

  @MP105-R2 @MP105-R3 @MP105-R4 @MP105-R10
  Rule: SR11.2 shows the version, and the Device gets its status back

    @alters-device
    Scenario: Read the firmware version of the Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      And the next Response of the ESME will be lost
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      And firmware 01000000 of the ESME leaves the Central Products List
      Then by MP105-R4 the SMI Status of the ESME is Suspended
      And by MP105-R3 the SMI holds firmware 01000000 for the ESME
      When the Supplier sends SR11.2 to the ESME
      Then by MP105-R2 the Request is answered at once with I99
      And by MP105-R2 the later Response says that firmware 02000000 runs
      And by MP105-R3 the SMI holds firmware 02000000 for the ESME
      And by MP105-R4 the SMI Status of the ESME is Commissioned
      And by MP105-R10 the Supplier has got one DCC Alert DeviceRestored for the ESME

  @MP105-R5
  Rule: The Response to a re-attempted SR11.3 updates the SMI firmware version, and so the status

    @alters-device
    Scenario: Send SR11.3 again to the Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      And the next Response of the ESME will be lost
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      And firmware 01000000 of the ESME leaves the Central Products List
      Then the SMI Status of the ESME is Suspended
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the Request is answered at once with I99
      And the later Response says that SR11.3 gave code 1 and firmware 02000000 runs
      And the SMI holds firmware 02000000 for the ESME
      And the SMI Status of the ESME is Commissioned
