@MP157 @judges-dcc
Feature: Which versions of the DUIS schema the DCC takes

  MP157 is known by its title: Removal of DUIS v1.1 and v2.0. With which response code they are refused was not found.

  Background:
    Given a Commissioned ESME that runs firmware 01000000

  @MP157-R1
  Rule: Until 4 November 2021 Requests of DUIS 1.1 and 2.0 are taken

    Scenario Outline: The Supplier sends a Request of DUIS <version>
      When the Supplier sends SR11.2 as DUIS <version> to the ESME
      Then the Request is answered at once with I99
      And the later Response says that firmware 01000000 runs

      Examples:
        | version |
        | 1.1     |
        | 2.0     |

  @MP157-R2
  Rule: From 4 November 2021 Requests of DUIS 1.1 and 2.0 are refused, and others are not

    @negative
    Scenario Outline: The Supplier sends a Request of DUIS <version>
      When the Supplier sends SR11.2 as DUIS <version> to the ESME
      Then the Request is refused
      And nothing has reached the ESME

      Examples:
        | version |
        | 1.1     |
        | 2.0     |

    Scenario: The Supplier sends a Request of DUIS 5.0
      When the Supplier sends SR11.2 as DUIS 5.0 to the ESME
      Then the Request is answered at once with I99

  @MP157-R3 @negative
  Rule: With which response code they are refused is not in the sources read

    Scenario: The Supplier sends a Request of DUIS 1.1
      Given the row "edge/refused-DUIS-version" is stated
      When the Supplier sends SR11.2 as DUIS 1.1 to the ESME
      Then the refusal has the code that "edge/refused-DUIS-version" states
