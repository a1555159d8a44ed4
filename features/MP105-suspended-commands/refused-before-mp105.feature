@MP105 @judges-dcc
Feature: Before MP105, a Suspended Device can't be asked for its firmware version

  A Device whose Device Model leaves the Central Products List becomes Suspended. Until 4 November 2021 the DCC refused
  SR11.2 to it, so nobody could show that it had been running good firmware all along.

  @MP105-R1
  Rule: SR11.2 to a Suspended Device is refused with E5, and nothing reaches the Device

    Scenario: The Supplier reads the firmware version of a Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with E5
      And nothing has reached the ESME
      And the SMI Status of the ESME is Suspended

    Scenario: A Network Operator reads the firmware version of a Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Network Operator sends SR11.2 to the ESME
      Then the Request is answered at once with E5
      And nothing has reached the ESME

  @MP105-R8
  Rule: The Response to a re-attempted SR11.3 that is not a success leaves the SMI as it is

    @alters-device
    Scenario: The SR11.3 Response was lost, and SR11.3 is sent again
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      And the next Response of the ESME will be lost
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response has code E21
      When firmware 01000000 of the ESME leaves the Central Products List
      And the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 1 and firmware 02000000 runs
      And the SMI holds firmware 01000000 for the ESME
      And the SMI Status of the ESME is Suspended
