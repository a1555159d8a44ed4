@MP105 @judges-dcc
Feature: The SMI firmware version follows what the Device tells

  @MP105-R3
  Rule: The SMI firmware version is updated from the SR11.2 Response

    Background:
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      And the next Response of the ESME will be lost
      And the Supplier sends SR11.3 for firmware 02000000 to the ESME

    @alters-device
    Scenario: A Suspended ESME runs newer firmware than the SMI holds
      Given firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 02000000 runs
      And the SMI holds firmware 02000000 for the ESME

    @alters-device
    Scenario: A Commissioned ESME runs newer firmware than the SMI holds
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 02000000 runs
      And the SMI holds firmware 02000000 for the ESME
      And the SMI Status of the ESME is Commissioned

  @MP105-R3
  Rule: It is updated from SR11.2 also where the alert of a future-dated SR11.3 was lost

    @alters-device
    Scenario: An ESME activated at its time, and nobody was told
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME, to be executed in 60 minutes
      Then the later Response says that SR11.3 was accepted for later
      Given the next Alert 8F66 of the ESME will be lost
      When 61 minutes have passed
      Then the SMI holds firmware 01000000 for the ESME
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 02000000 runs
      And the SMI holds firmware 02000000 for the ESME

  @MP105-R6
  Rule: A failed read changes nothing

    Scenario: An ESME that can't tell which firmware it runs
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME has the fault "firmware version unreadable"
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that the version could not be read
      And the SMI holds firmware 01000000 for the ESME
      And the SMI Status of the ESME is Commissioned

    Scenario: The Response never comes
      Given a Commissioned ESME that runs firmware 01000000
      And the next Response of the ESME will be lost
      When the Supplier sends SR11.2 to the ESME
      Then the later Response has code E21
      And the SMI holds firmware 01000000 for the ESME
      And the SMI Status of the ESME is Commissioned
