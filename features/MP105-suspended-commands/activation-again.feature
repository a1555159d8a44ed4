@MP105 @judges-dcc
Feature: What an SR11.3 that is sent again, or dated ahead, does to the SMI

  @MP105-R18
  Rule: Every code that isn't a success and carries the running version counts; an old version restores nothing

    @alters-device
    Scenario: No image is held any more, and the new firmware runs
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And the ESME runs firmware 02000000 although the SMI holds another
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 1 and firmware 02000000 runs
      And the SMI Status of the ESME is Commissioned

    @alters-device
    Scenario: Another image is held, and the new firmware runs
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And the ESME runs firmware 02000000 although the SMI holds another
      And the ESME holds the image of firmware 04000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 2 and firmware 02000000 runs
      And the SMI Status of the ESME is Commissioned

    @alters-device
    Scenario: The old firmware runs
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 1 and firmware 01000000 runs
      And the SMI Status of the ESME is Suspended

  @MP105-R19
  Rule: A future-dated SR11.3 updates the SMI from its alert 8F66

    @alters-device
    Scenario: The time comes, and the activation succeeds
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME, to be executed in 60 minutes
      Then the later Response says that SR11.3 was accepted for later
      And the SMI holds firmware 01000000 for the ESME
      When 61 minutes have passed
      Then the Supplier has got one Device Alert 8F66 from the ESME
      And the SMI holds firmware 02000000 for the ESME

  @MP105-R20
  Rule: A Device Suspended after it accepted a future-dated SR11.3 executes it, alerts, and is restored

    @alters-device
    Scenario: The firmware leaves the list before the time comes
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME, to be executed in 60 minutes
      And firmware 01000000 of the ESME leaves the Central Products List
      Then the SMI Status of the ESME is Suspended
      When 61 minutes have passed
      Then the Supplier has got one Device Alert 8F66 from the ESME
      And the SMI Status of the ESME is Commissioned

  @MP105-R21
  Rule: Whether the version in alert 8F67 updates the SMI is not in the sources read

    @alters-device
    Scenario: The time comes, and the activation fails
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      When the Supplier sends SR11.3 for firmware 04000000 to the ESME, to be executed in 60 minutes
      And the ESME runs firmware 02000000 although the SMI holds another
      And 61 minutes have passed
      Then the Supplier has got one Device Alert 8F67 from the ESME
      And the SMI holds firmware 01000000 for the ESME
