@MP077 @judges-dcc
Feature: Which DCC Service Flags the electricity registration data carries

  W, for Withdrawn, and S, for Suspended, were taken away; I, for installed and not commissioned, and N, for not active,
  were added.

  Background:
    Given a Commissioned ESME that runs firmware 01000000

  @MP077-R1
  Rule: Until 4 November 2021 the flags are A, S and W

    Scenario: An ESME in each of the nine statuses
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then the flags told are "A, S, W"

    @negative
    Scenario: There is no I and no N yet
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then none of the flags told is I or N

  @MP077-R2
  Rule: From 4 November 2021 the flags are A, I and N

    Scenario: An ESME in each of the nine statuses
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then the flags told are "A, I, N"

    @negative
    Scenario: No S and no W ever again
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then none of the flags told is S or W

  @MP077-R5
  Rule: Active, installed but not commissioned, and decommissioned Devices are told apart

    Scenario: Three statuses, three flags
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then the flags under Commissioned, InstalledNotCommissioned and Decommissioned are three different ones

  @MP077-R7
  Rule: A is Commissioned, I installed and not commissioned, N decommissioned

    Scenario Outline: An ESME that is <status>
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then the flag under <status> is <flag>

      Examples:
        | status                   | flag |
        | Commissioned             | A    |
        | InstalledNotCommissioned | I    |
        | Decommissioned           | N    |

  @MP077-R8
  Rule: Which flag a Withdrawn Device has is not in the sources read

    Scenario: A Withdrawn ESME
      Given the row "flag/electricity/Withdrawn" is stated
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then the flag under Withdrawn is the one that "flag/electricity/Withdrawn" states

  @MP077-R6
  Rule: Which flag a Suspended Device has, now that there is no S, is not in the sources read

    Scenario: A Suspended ESME
      Given the row "flag/electricity/Suspended" is stated
      When electricity registration data tells the flag of the ESME under each SMI Status
      Then the flag under Suspended is the one that "flag/electricity/Suspended" states
