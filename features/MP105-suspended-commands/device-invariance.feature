@MP105 @judges-device
Feature: A Device doesn't know its SMI Status

  Suspension lives in the DCC. What is asked of the Device is that it answers, and that the answer is always the same.

  @MP105-R7
  Rule: The Device answers SR11.2 equally under every SMI Status

    Scenario: An ESME is read under each of the nine SMI Statuses
      Given a Commissioned ESME that runs firmware 01000000
      When the ESME is asked for its firmware version while its SMI Status is each of
        | Pending                  |
        | Whitelisted              |
        | InstalledNotCommissioned |
        | Commissioned             |
        | Decommissioned           |
        | Withdrawn                |
        | Suspended                |
        | Recovery                 |
        | Recovered                |
      Then all 9 answers are the same: firmware 01000000
