@MP105 @judges-dcc
Feature: What was under way when the status changed

  @MP105-R25
  Rule: Which moment counts is not in the sources read

    Scenario: The ESME is Suspended while its Response is on its way
      Given a Commissioned ESME that runs firmware 01000000
      And the next Response of the ESME will be held back
      When the Supplier sends SR11.2 to the ESME
      And firmware 01000000 of the ESME leaves the Central Products List
      And what is held back arrives
      Then the later Response has code I0

    Scenario: The ESME is Suspended between acceptance and the time of a future-dated SR11.2
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME, to be executed in 60 minutes
      And firmware 01000000 of the ESME leaves the Central Products List
      And 61 minutes have passed
      Then one message has reached the ESME

    @alters-device
    Scenario: An alert comes from an ESME that was Suspended meanwhile
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the ESME holds the image of firmware 02000000
      Then the Supplier has got one Device Alert 8F72 from the ESME

  @MP105-R27
  Rule: With which code a Device that can't be reached is told is not in the sources read

    Scenario: A Pending ESME doesn't answer
      Given a Pending ESME that runs firmware 01000000
      And the ESME has the fault "silent"
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And the later Response has code E21

  @MP105-R27
  Rule: Whether a Whitelisted Device answers is not in the sources read

    Scenario: A Whitelisted ESME is read
      Given a Whitelisted ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with I99

  @MP105-R29 @history
  Rule: Which day's rules judge a Request that the DSP holds over the release is not in the sources read

    Scenario: The Supplier asks on 3 November 2021, for 4 November 2021
      Given it is 60 minutes before 4 November 2021, and the rules follow the clock
      And a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the ESME, to be executed in 120 minutes
      Then the Request is answered at once with E5

  @MP105-R1 @MP105-R29 @history
  Rule: The Request that was refused on the eve is admitted on the day

    Scenario: The Supplier asks before midnight, and again after it
      Given it is 60 minutes before 4 November 2021, and the rules follow the clock
      And a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the ESME
      Then by MP105-R1 the Request is answered at once with E5
      When 61 minutes have passed
      And the Supplier sends SR11.2 to the ESME
      Then by MP105-R1 the Request is answered at once with I99
