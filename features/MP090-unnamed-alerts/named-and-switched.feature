@MP090
Feature: Alerts that the GBCS neither named nor mandated

  A meter may raise alerts of its maker's own. Before MP090 a User got such a code without any context and couldn't switch
  it off; since then the codes are in Table 16.2 and SR6.22 switches them. The page gives no list: the codes here are
  candidates, and the ground under them is inferred.

  Background:
    Given a Commissioned ESME that runs firmware 01000000

  @MP090-R1
  Rule: Before, the User gets a code without context, and can't switch it off

    @judges-device @alters-device
    Scenario: The code comes, and Table 16.2 doesn't name it
      When event 81A5 happens to the ESME
      Then the Supplier has got one Device Alert 81A5 from the ESME
      And the rulebook says that "ngnm/81A5" is "not in Table 16.2"

    @judges-dcc @negative @alters-device
    Scenario Outline: The <user> can't switch alert <code> off
      When the <user> sends SR6.22 to the ESME that switches WAN Alert <code> off
      Then the Request is refused
      And nothing has reached the ESME

      Examples:
        | user             | code |
        | Supplier         | 81A5 |
        | Supplier         | 81C4 |
        | Network Operator | 8014 |

  @MP090-R2 @judges-device
  Rule: Since then, the code is named

    @alters-device
    Scenario Outline: Code <code> comes, and Table 16.2 names it
      When event <code> happens to the ESME
      Then the <user> has got one Device Alert <code> from the ESME
      And the rulebook says that "ngnm/<code>" is "in Table 16.2"

      Examples:
        | user             | code |
        | Supplier         | 81A5 |
        | Supplier         | 81C4 |
        | Network Operator | 8014 |

    Scenario: Every candidate is named
      Then Table 16.2 names each of the alerts
        | 8010 | 8011 | 8013 | 8014 | 8015 | 8016 | 81A1 | 81A2 |
        | 81A3 | 81A4 | 81A5 | 81A6 | 81A7 | 81A8 | 81A9 | 81AA |
        | 81AB | 81AC | 81AD | 81AE | 81AF | 81B0 | 81B1 | 81B2 |
        | 81B3 | 81B4 | 81B5 | 81B6 | 81B7 | 81B8 | 81B9 | 81BA |
        | 81BB | 81BC | 81BD | 81BE | 81BF | 81C0 | 81C1 | 81C2 |
        | 81C3 | 81C4 | 81C5 | 81C6 |      |      |      |      |

  @MP090-R3 @judges-device
  Rule: Since then, SR6.22 switches the alert off and on at the Device

    @alters-device
    Scenario Outline: The <user> switches alert <code> off, and on again
      When the <user> sends SR6.22 to the ESME that switches WAN Alert <code> off
      Then the later Response has code I0
      When event <code> happens to the ESME
      Then the <user> has got no Device Alert <code> from the ESME
      When the <user> sends SR6.22 to the ESME that switches WAN Alert <code> on
      Then the later Response has code I0
      When event <code> happens to the ESME
      Then the <user> has got one Device Alert <code> from the ESME

      Examples:
        | user             | code |
        | Supplier         | 81A5 |
        | Supplier         | 81C4 |
        | Network Operator | 8014 |

    @negative @alters-device
    Scenario: Only the alert that is named in the Request is switched
      When the Supplier sends SR6.22 to the ESME that switches WAN Alert 81A5 off
      Then the later Response has code I0
      When event 81C4 happens to the ESME
      And event 81A5 happens to the ESME
      Then the Supplier has got one Device Alert 81C4 from the ESME
      And the Supplier has got no Device Alert 81A5 from the ESME

    @alters-device
    Scenario: The Gas Supplier switches alert 81A5 of a GSME off, and on again
      Given a Commissioned GSME that runs firmware 01000000
      When the Gas Supplier sends SR6.22 to the GSME that switches WAN Alert 81A5 off
      Then the later Response has code I0
      When event 81A5 happens to the GSME
      Then the Gas Supplier has got no Device Alert 81A5 from the GSME
      When the Gas Supplier sends SR6.22 to the GSME that switches WAN Alert 81A5 on
      Then the later Response has code I0
      When event 81A5 happens to the GSME
      Then the Gas Supplier has got one Device Alert 81A5 from the GSME
