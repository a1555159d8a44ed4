@MP105 @judges-dcc
Feature: A Command for local delivery

  @MP105-R22
  Rule: With Command Variant 2 the Response goes to the local tool, and the SMI doesn't change

    Scenario: An installer reads the firmware version of an ESME
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME runs firmware 02000000 although the SMI holds another
      And firmware 02000000 of the ESME is on the Central Products List
      When the Supplier sends SR11.2 to the ESME for local delivery only
      Then the Request is answered at once with a Command for local delivery
      And nothing has reached the ESME
      When the local Command is handed to the ESME
      Then the local tool has got one Response
      And the SMI holds firmware 01000000 for the ESME

  @MP105-R23
  Rule: Whether SR11.2 for local delivery to a Suspended Device is refused with E17 is not in the sources read

    Scenario: An installer asks for a local Command for a Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      When the Supplier sends SR11.2 to the ESME for local delivery only
      Then the Request is answered at once with a Command for local delivery

    Scenario: One Command goes to the ESME and to the installer
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      When the Supplier sends SR11.2 to the ESME for local delivery too
      Then the Request is answered at once with I99
