@MP105 @judges-dcc
Feature: Who may read a Suspended Device

  A Command is protected for its user where the Device holds that user's certificate. Everybody else's goes through the
  access control broker.

  @MP105-R24
  Rule: Users other than the Supplier may read a Suspended Device as far as E5 goes

    Scenario Outline: The <user> reads the firmware version of a Suspended ESME
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the <user> sends SR11.2 to the ESME
      Then the Request is answered at once with I99
      And the later Response says that firmware 01000000 runs
      And the Command has gone to the ESME <way>

      Examples:
        | user             | way                               |
        | Network Operator | directly                          |
        | Other User       | through the access control broker |

  @MP105-R2
  Rule: Being admitted by E5 opens no other check

    Scenario: A Supplier that isn't responsible for the Suspended ESME is refused
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Other Supplier sends SR11.2 to the ESME
      Then the Request is answered at once with E4
      And nothing has reached the ESME
