@MP143 @judges-device
Feature: Which Issue Resolution Proposals a Device follows, by its GBCS series

  MP143 would have put proposals into the GBCS v3 series. It was targeted in February 2021 and isn't in the list of what went
  live, and which proposals it names was not found. Two proposals have a known subject; they came with MP099, and for which
  series they hold isn't stated. A rule overlay fills the register: rows irp/IRP571, irp/MP143-list and new ones.

  @MP143-R2
  Rule: A proposal of the register holds for the GBCS series that it names, and for no other

    Scenario Outline: <irp>, for an ESME of the GBCS v<series> series
      Given an ESME of the GBCS v<series> series
      And the GBCS series of <irp> are stated
      And what a Device does under <irp> is stated
      Then the register of proposals says that <irp> is about "<subject>" and came with MP099

      Examples:
        | irp    | series | subject                                                              |
        | IRP571 | 3      | historic data when a Device does not know the time                   |
        | IRP571 | 4      | historic data when a Device does not know the time                   |
        | IRP586 | 3      | use cases changed so that ESME, GSME and GPF behave in the same way   |
        | IRP586 | 4      | use cases changed so that ESME, GSME and GPF behave in the same way   |

  @MP143-R1
  Rule: A Device of the GBCS v3 series follows the proposals that MP143 names

    Scenario: An ESME of the v3 series
      Given an ESME of the GBCS v3 series
      And the proposals of MP143 are stated
      Then each proposal of MP143 holds for the ESME: yes

    @negative
    Scenario: An ESME of the v4 series doesn't take them from MP143
      Given an ESME of the GBCS v4 series
      And the proposals of MP143 are stated
      Then each proposal of MP143 holds for the ESME: no
