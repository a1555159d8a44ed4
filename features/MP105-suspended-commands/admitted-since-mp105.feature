@MP105 @judges-dcc
Feature: Since MP105, a Suspended Device can be asked for its firmware version

  From 4 November 2021 SR11.2 is on the list of Service References that the E5 check lets through to a Suspended Device.

  @MP105-R2
  Rule: SR11.2 to a Suspended Device is admitted, delivered, and its answer returned

    Scenario: The Supplier reads the firmware version of a Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And the later Response has code I0
      And the later Response says that firmware 01000000 runs
      And one message has reached the ESME

    Scenario: A Network Operator reads the firmware version of a Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Network Operator sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And the later Response says that firmware 01000000 runs
